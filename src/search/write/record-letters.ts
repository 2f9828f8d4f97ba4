import { END } from '../pagefind/letters.ts';
import { piecesOf, piecesOfPlan } from '../read/passages.ts';
import { lettersOfPiece } from './passage-letters.ts';
import type { SearchedPlan } from './sources.ts';

/**
 * What is looked up in a page, 电梯 → “电梯” with the end twice behind it: the letters of each of its pieces, closed so that
 * no phrase steps over their end.
 */
export type PageLetters = readonly string[];

/** The letters of the pages of some plans, in the order in which they are numbered: each plan's own, then its clauses. */
export function lettersOfPages(plans: readonly SearchedPlan[]): PageLetters[] {
  return plans.flatMap(({ plan, clauses }) =>
    [piecesOfPlan(plan), ...clauses.map(piecesOf)].map((pieces) => pieces.map(closedLetters)),
  );
}

/** How many pairs a page has. */
export function countPairs(page: PageLetters): number {
  return page.reduce((sum, letters) => sum + letters.length - 1, 0);
}

function closedLetters(piece: string): string {
  return lettersOfPiece(piece) + END + END;
}
