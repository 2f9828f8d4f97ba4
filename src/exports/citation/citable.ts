import type { Clause } from '../../model/clause.ts';
import { issueDate } from '../../model/issue-date.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import type { RepairClass } from '../../model/repair.ts';
import { languageOf } from '../../model/script.ts';
import { locatorOf } from './locator.ts';

/** The data of a plan or a clause that citations need. */
export interface Citable {
  /** The plan's id, followed by a colon and the clause's: `shanghai-work-safety-2021:3-10-33`. */
  id: string;
  title: string;
  /** The language of its words (BCP 47): zh-CN for Simplified ones, zh-Hant, or zh where their script is not known. */
  language: string;
  issuers: readonly string[];
  docNumber: string | null;
  /** The date of issue; ISO 8601. */
  written: string | null;
  /** The date of the web page, the first known of 发布日期, 成文日期, 印发日期; ISO 8601. */
  dated: string | null;
  /** The kind of date in `dated`. */
  datedBy: keyof Plan['dates'] | null;
  /** “第三部分（十）第33项”; null for a plan as a whole. */
  locator: string | null;
  /** A note on the source, “据扫描识别文本”; null where none is needed. */
  note: string | null;
  /** The full address of the page. */
  url: string;
}

/** The data for citing a plan or one of its clauses; `url` is the full address of its page. */
export function citableOf({ plan, ledger }: Publication, url: string, clause?: Clause): Citable {
  const { id, title, issuers, docNumber, dates } = plan;
  const datedBy = (['published', 'written', 'printed'] as const).find((kind) => dates[kind] !== null) ?? null;
  return {
    id: clause ? `${id}:${clause.id}` : id,
    title,
    language: plan.script === 'Hans' ? 'zh-CN' : languageOf(plan),
    issuers,
    docNumber,
    written: issueDate(plan),
    dated: datedBy && dates[datedBy],
    datedBy,
    locator: clause ? locatorOf(clause, plan) : null,
    note: textNote(plan, ledger),
    url,
  };
}

/** The classes of repair that change characters or lines, and so are mentioned in a citation. */
const MENTIONED: readonly RepairClass[] = ['supplied', 'illegible', 'script', 'gloss', 'line-join'];

function textNote({ source }: Plan, { counts }: Ledger): string | null {
  const repaired = MENTIONED.some((name) => counts[name] > 0);
  if (source.grade === 'ocr') return repaired ? '据扫描识别文本修复' : '据扫描识别文本';
  if (source.grade === 'mirror') return repaired ? '据受损镜像恢复' : '据第三方镜像';
  return null;
}
