import { piecesOf } from '../../src/search/read/passages.ts';
import type { SearchedPlan } from '../../src/search/write/sources.ts';
import { normalise } from '../../src/text/normalise.ts';
import { TRADITIONAL } from '../../src/text/traditional.ts';
import { pick } from '../bench/random.ts';

/** The pieces of a clause as they are compared, by the clause's address. */
export type Pieces = Map<string, string[]>;

/** The truth that searches are held to: every clause's normalised pieces. */
export function normalisedPieces(plans: readonly SearchedPlan[]): Pieces {
  const clauses = plans.flatMap((plan) => plan.clauses);
  return new Map(
    clauses.map((clause) => [
      clause.url,
      piecesOf(clause).map((piece) => normalise(piece, TRADITIONAL).text),
    ]),
  );
}

/** The addresses of the clauses that contain a string, found by looking into every one of them. */
export function clausesWith(pieces: Pieces, words: string): string[] {
  const wanted = normalise(words, TRADITIONAL).text;
  return [...pieces].filter(([, texts]) => texts.some((text) => text.includes(wanted))).map(([url]) => url);
}

/** A string of 1 to 8 characters cut out of the words of some clause, punctuation and all, without white space. */
export function randomString(random: () => number, pieces: readonly string[]): string {
  const length = 1 + Math.floor(random() * 8);
  const piece = pick(random, pieces);
  const at = Math.floor(random() * Math.max(piece.length - length, 1));
  const string = piece.slice(at, at + length);
  return /\s/.test(string) ? randomString(random, pieces) : string;
}
