import type { Clause, PartKind } from '../model/clause.ts';
import { partLabel } from '../model/labels.ts';
import type { Registers } from '../model/register.ts';

/** Where a part of the plan begins: what it is called, how it is tagged, and which tags its words propose. */
export interface PartHead {
  id: string;
  /** “3-10-33” of a clause, “前言” of a part without a number. */
  name: string;
  /** “第3级” of a numbered clause; null for other parts. */
  level: string | null;
  sectors: string[];
  themes: string[];
  /** The attributes for the part's element that its words propose, `sectors="fire road"`; null where there are none. */
  proposed: string | null;
  /** Whether the part is tagged so already. */
  same: boolean;
}

/** The labels of parts around the clauses. */
const OTHERS: Partial<Record<PartKind, string>> = { frame: '文头、版记', annex: '附件' };

/** The head of a part; `proposal` is the same part with the tags that the importer proposes. */
export function partHead(clause: Clause, proposal: Clause | null, registers: Registers): PartHead {
  const { id, kind, level, sectors, themes } = clause;
  const names = (ids: readonly string[], register: readonly { id: string; name: string }[]) =>
    ids.map((one) => register.find((entry) => entry.id === one)?.name ?? one);
  const proposed = proposal === null ? '' : attributesOf(proposal);
  return {
    id,
    name: kind === 'clause' ? id : (partLabel(kind) ?? OTHERS[kind] ?? id),
    level: kind === 'clause' ? `第${level}级` : null,
    sectors: names(sectors, registers.sectors),
    themes: names(themes, registers.themes),
    proposed: proposed || null,
    same: proposed === attributesOf(clause),
  };
}

function attributesOf({ sectors, themes }: Pick<Clause, 'sectors' | 'themes'>): string {
  return [
    ...(sectors.length > 0 ? [`sectors="${sectors.join(' ')}"`] : []),
    ...(themes.length > 0 ? [`themes="${themes.join(' ')}"`] : []),
  ].join(' ');
}
