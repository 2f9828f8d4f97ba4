import type { Clause } from '../../model/clause.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import type { RepairClass } from '../../model/repair.ts';
import { locatorOf } from './locator.ts';

/** A plan or a clause as citations name it. */
export interface Citable {
  /** The plan's id, with the clause's behind a colon: `shanghai-work-safety-2021:3-10-33`. */
  id: string;
  title: string;
  issuers: readonly string[];
  docNumber: string | null;
  /** 成文日期, or where it is not known 印发日期, else 发布日期; ISO 8601. */
  written: string | null;
  /** The date of the page on the web: 发布日期, or where it is not known 成文日期 or 印发日期; ISO 8601. */
  dated: string | null;
  /** Which date `dated` is. */
  datedBy: keyof Plan['dates'] | null;
  /** “第三部分（十）第33项”; null for a plan as a whole. */
  locator: string | null;
  /** What a reader must know of the text: “据扫描识别文本”; null where nothing. */
  note: string | null;
  /** The full address of the page. */
  url: string;
}

/** A plan, or a clause of it, as citations name it; `url` is the full address of its page. */
export function citableOf({ plan, ledger }: Publication, url: string, clause?: Clause): Citable {
  const { id, title, issuers, docNumber, dates } = plan;
  const datedBy = (['published', 'written', 'printed'] as const).find((kind) => dates[kind] !== null) ?? null;
  return {
    id: clause ? `${id}:${clause.id}` : id,
    title,
    issuers,
    docNumber,
    written: dates.written ?? dates.printed ?? dates.published,
    dated: datedBy && dates[datedBy],
    datedBy,
    locator: clause ? locatorOf(clause, plan) : null,
    note: textNote(plan, ledger),
    url,
  };
}

/** The classes of repair that put other characters, or lines, in the place of those received. */
const GRAVE: readonly RepairClass[] = ['supplied', 'illegible', 'script', 'gloss', 'line-join'];

function textNote({ source }: Plan, { counts }: Ledger): string | null {
  const repaired = GRAVE.some((name) => counts[name] > 0);
  if (source.grade === 'ocr') return repaired ? '据扫描识别文本修复' : '据扫描识别文本';
  if (source.grade === 'mirror') return repaired ? '据受损镜像恢复' : '据第三方镜像';
  return null;
}
