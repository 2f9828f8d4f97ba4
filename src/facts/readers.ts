import type { FactKind } from '../model/fact-kinds.ts';
import type { FactOf } from '../model/facts.ts';
import { readAmounts } from './amounts.ts';
import { type CitationContext, readCitations } from './citations.ts';
import { readDeadlines } from './deadlines.ts';
import type { PlanDates } from './plan-years.ts';
import { readTargets } from './targets.ts';
import { findNames, readTerms } from './terms.ts';
import type { UnitFinder } from './unit-register.ts';
import { readUnits } from './units.ts';

/** The context of a plan for reading facts. */
export interface ReadingContext {
  dates: PlanDates;
  find: UnitFinder;
  citing: CitationContext;
  /** The names in “…” that recur in the plan or occur in other plans. */
  names: ReadonlySet<string>;
}

/** The reader of each kind of fact, from a title or text to its facts, with offsets in that piece. */
export const READERS: { [Kind in FactKind]: (piece: string, context: ReadingContext) => FactOf<Kind>[] } = {
  units: (piece, { find }) => readUnits(piece, find),
  targets: (piece, { dates }) => readTargets(piece, dates),
  deadlines: (piece, { dates }) => readDeadlines(piece, dates),
  amounts: (piece, { dates }) => readAmounts(piece, dates),
  citations: (piece, { citing }) => readCitations(piece, citing),
  terms: (piece, { names }) => mergeTerms(readTerms(piece), findNames(piece, names)),
};

/** The kinds of fact that are commitments; clauses of results have none. */
export const PROMISES: ReadonlySet<FactKind> = new Set(['targets', 'deadlines', 'amounts']);

function mergeTerms(defined: FactOf<'terms'>[], used: FactOf<'terms'>[]): FactOf<'terms'>[] {
  const starts = new Set(defined.map(({ start }) => start));
  return [...defined, ...used.filter(({ start }) => !starts.has(start))].sort((a, b) => a.start - b.start);
}
