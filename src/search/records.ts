import { END } from './letters.ts';
import { lettersOfPiece } from './piece-letters.ts';
import { piecesOf, piecesOfPlan } from './pieces.ts';
import type { ClauseRow, PlanRow, SearchedPlan } from './sources.ts';

/** A page of the index: what is looked up in it and what it can be filtered by. */
export interface PageRecord {
  /** Letters whose pairs are looked up: of each piece with the end twice behind it, so that no phrase steps over it. */
  pieces: string[];
  filters: Record<string, string[]>;
}

/** The pages of some plans, in the order in which they are numbered: each plan's own, then its clauses. */
export function recordsOf(plans: readonly SearchedPlan[]): PageRecord[] {
  return plans.flatMap(({ plan, clauses }) => [planRecord(plan), ...clauses.map(clauseRecord)]);
}

function planRecord(plan: PlanRow): PageRecord {
  return { pieces: endedLetters(piecesOfPlan(plan)), filters: {} };
}

function clauseRecord(clause: ClauseRow): PageRecord {
  const { sectors, themes, units, targets, deadlines } = clause;
  const filters = {
    sector: sectors,
    theme: themes,
    unit: [...new Set(units.flatMap(({ unit }) => unit ?? []))],
    target: targets.length > 0 ? ['yes'] : [],
    deadline: deadlines.length > 0 ? ['yes'] : [],
  };
  return { pieces: endedLetters(piecesOf(clause)), filters };
}

/** How many pairs a page has. */
export function countPairs({ pieces }: PageRecord): number {
  return pieces.reduce((sum, letters) => sum + letters.length - 1, 0);
}

function endedLetters(pieces: readonly string[]): string[] {
  const ended = pieces.map((piece) => lettersOfPiece(piece) + END + END);
  // Pagefind leaves out a page without a word, and the pages after it would be counted wrong.
  return ended.length > 0 ? ended : [END + END];
}
