import { TRADITIONAL } from '../model/traditional.ts';
import { END, lettersOf, pairsOf } from './letters.ts';
import { normalise } from './normalise.ts';
import { piecesOf, piecesOfPlan } from './pieces.ts';
import type { ClauseRow, PlanRow, SearchedPlan } from './sources.ts';

/** A page of the index: what is looked up in it, in pairs of letters, and what it can be filtered by. */
export interface PageRecord {
  url: string;
  pairs: string[];
  filters: Record<string, string[]>;
}

/** The pages of some plans, in the order in which they are numbered: each plan's own, then its clauses. */
export function recordsOf(plans: readonly SearchedPlan[]): PageRecord[] {
  return plans.flatMap(({ plan, clauses }) => [planRecord(plan), ...clauses.map(clauseRecord)]);
}

function planRecord(plan: PlanRow): PageRecord {
  return { url: plan.url, pairs: pairsOfPieces(piecesOfPlan(plan)), filters: {} };
}

function clauseRecord(clause: ClauseRow): PageRecord {
  const { url, sectors, themes, units, targets, deadlines } = clause;
  const filters = {
    sector: sectors,
    theme: themes,
    unit: [...new Set(units.flatMap(({ unit }) => unit ?? []))],
    target: targets.length > 0 ? ['yes'] : [],
    deadline: deadlines.length > 0 ? ['yes'] : [],
  };
  return { url, pairs: pairsOfPieces(piecesOf(clause)), filters };
}

/** A pair for every letter, each piece's last one with the end, and one for the end, so that no phrase steps over it. */
function pairsOfPieces(pieces: readonly string[]): string[] {
  const pairs = pieces.flatMap((piece) => pairsOf(lettersOf(normalise(piece, TRADITIONAL).text) + END + END));
  // Pagefind leaves out a page without a word, and the pages after it would be counted wrong.
  return pairs.length > 0 ? pairs : [END + END];
}
