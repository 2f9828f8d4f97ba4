import { normalise } from '../../text/normalise.ts';
import { hasTraditional } from '../../text/simplified.ts';
import { TRADITIONAL } from '../../text/traditional.ts';
import { lettersOf } from '../pagefind/letters.ts';

/** Han are normalised to themselves, but for Traditional ones and those with a mark on them. */
const HAN = /(?:[\u4e00-\u9fff](?!\p{M}))+/gu;

/** What stands between Han is mostly one of a few signs and numbers; longer than this it hardly ever comes again. */
const SHORT = 8;
const known = new Map<string, string>();

/** The letters of a piece, “应急局、消防队” → “应急局㐁消防队”: those of its normalised words, in a fifth of the time. */
export function lettersOfPiece(piece: string): string {
  if (hasTraditional(piece)) return normalisedLetters(piece);
  let letters = '';
  let end = 0;
  for (const { 0: han, index } of piece.matchAll(HAN)) {
    letters += lettersBetween(piece.slice(end, index)) + han;
    end = index + han.length;
  }
  return letters + lettersBetween(piece.slice(end));
}

function lettersBetween(words: string): string {
  const letters = known.get(words) ?? normalisedLetters(words);
  if (words.length <= SHORT) known.set(words, letters);
  return letters;
}

function normalisedLetters(words: string): string {
  return lettersOf(normalise(words, TRADITIONAL).text);
}
