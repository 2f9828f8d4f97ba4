import { addressedClauses } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Stretch } from '../model/reuse.ts';
import { gramFor } from './grams.ts';
import { writeLetters } from './letters.ts';

const BRACKET = /（[^（）]*）/g;

/** A clause's title or text among the letters of all plans. */
export interface Piece {
  /** Which plan, counted from 0. */
  plan: number;
  clause: Clause;
  in: Stretch['in'];
}

/** The letters of all plans in one row, a 0 before each piece and after the last. */
export interface Layout {
  plans: readonly Plan[];
  codes: Uint16Array;
  pieces: Piece[];
  /** Where each piece begins in `codes`, and one place more: behind the last 0. */
  starts: Uint32Array;
  /** How many letters a gram has. */
  gram: number;
}

/** The letters of the plans' clauses, piece after piece; without signatures, which are names and a date. */
export function layOut(plans: readonly Plan[]): Layout {
  const pieces = plans.flatMap((plan, index) => piecesOf(plan, index));
  const starts = new Uint32Array(pieces.length + 1);
  let codes: Uint16Array = new Uint16Array(1 << 16);
  let end = 1;
  for (const [index, piece] of pieces.entries()) {
    const words = wordsOf(piece);
    starts[index] = end;
    let next = writeLetters(words, codes, end);
    if (next >= codes.length) {
      codes = grown(codes, next + 1);
      next = writeLetters(words, codes, end);
    }
    end = next + 1;
  }
  starts[pieces.length] = end;
  return { plans, codes: codes.subarray(0, end), pieces, starts, gram: gramFor(end) };
}

/**
 * The words of a piece, as long as published; blanked are brackets that do little but name responsible units,
 * “（市公安局、市交通委）”, which plans of one place share without a word of their own.
 */
export function wordsOf({ clause, in: part }: Pick<Piece, 'clause' | 'in'>): string {
  if (part === 'title') return clause.title ?? '';
  return clause.text.replaceAll(BRACKET, (bracket, start: number) => {
    const inside = clause.units.filter((unit) => unit.start > start && unit.end < start + bracket.length);
    const named = inside.reduce((sum, { quote }) => sum + quote.length, 0);
    return named * 2 >= bracket.length ? ' '.repeat(bracket.length) : bracket;
  });
}

/** Which piece a place in `codes` belongs to. */
export function pieceAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

function piecesOf(plan: Plan, index: number): Piece[] {
  return addressedClauses(plan)
    .filter(({ kind }) => kind !== 'signature')
    .flatMap((clause) =>
      (['title', 'text'] as const)
        .map((part) => ({ plan: index, clause, in: part }))
        .filter((piece) => (clause[piece.in] ?? '') !== ''),
    );
}

/** The same letters with room for at least so many. */
function grown(codes: Uint16Array, least: number): Uint16Array {
  const larger = new Uint16Array(Math.max(codes.length * 2, least));
  larger.set(codes);
  return larger;
}
