import type { FactKind } from '../model/fact-kinds.ts';
import type { FactOf } from '../model/facts.ts';
import { readAmounts } from './amounts.ts';
import { type CitationContext, readCitations } from './citations.ts';
import { readDeadlines } from './deadlines.ts';
import type { PlanDates } from './plan-years.ts';
import { readTargets } from './targets.ts';
import { findNames, readTerms } from './terms.ts';
import { readUnits, type UnitFinder } from './units.ts';

/** What readers know of a plan besides the piece of text that they read. */
export interface ReadingContext {
  dates: PlanDates;
  find: UnitFinder;
  citing: CitationContext;
  /** The names in “…” that recur in the plan or stand in other plans too. */
  names: ReadonlySet<string>;
}

/** The reader of each kind of fact: a title or a text → the facts in it, with offsets in that piece. */
export const READERS: { [Kind in FactKind]: (piece: string, context: ReadingContext) => FactOf<Kind>[] } = {
  units: (piece, { find }) => readUnits(piece, find),
  targets: (piece, { dates }) => readTargets(piece, dates),
  deadlines: (piece, { dates }) => readDeadlines(piece, dates),
  amounts: (piece, { dates }) => readAmounts(piece, dates),
  citations: (piece, { citing }) => readCitations(piece, citing),
  terms: (piece, { names }) => mergeTerms(readTerms(piece), findNames(piece, names)),
};

/** The kinds that say what is to be done: where a clause looks back, there are none. */
export const PROMISES: ReadonlySet<FactKind> = new Set(['targets', 'deadlines', 'amounts']);

function mergeTerms(defined: FactOf<'terms'>[], used: FactOf<'terms'>[]): FactOf<'terms'>[] {
  const starts = new Set(defined.map(({ start }) => start));
  return [...defined, ...used.filter(({ start }) => !starts.has(start))].sort((a, b) => a.start - b.start);
}
