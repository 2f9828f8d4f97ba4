import { normalise } from '../../text/normalise.ts';
import { hasTraditional } from '../../text/simplified.ts';
import { TRADITIONAL } from '../../text/traditional.ts';
import { lettersOf } from '../pagefind/letters.ts';

/** Han that normalisation leaves as they are: all but Traditional ones and those with a combining mark. */
const HAN = /(?:[\u4e00-\u9fff](?!\p{M}))+/gu;

/** What stands between Han is mostly one of a few signs and numbers, and worth caching up to this length. */
const MAX_CACHED = 8;
const cache = new Map<string, string>();

/** The letters of a passage's normalised words, “应急局、消防队” → “应急局㐁消防队”, in a fifth of the time. */
export function lettersOfPassage(passage: string): string {
  if (hasTraditional(passage)) return normalisedLetters(passage);
  let letters = '';
  let end = 0;
  for (const { 0: han, index } of passage.matchAll(HAN)) {
    letters += lettersBetween(passage.slice(end, index)) + han;
    end = index + han.length;
  }
  return letters + lettersBetween(passage.slice(end));
}

function lettersBetween(words: string): string {
  const letters = cache.get(words) ?? normalisedLetters(words);
  if (words.length <= MAX_CACHED) cache.set(words, letters);
  return letters;
}

function normalisedLetters(words: string): string {
  return lettersOf(normalise(words, TRADITIONAL).text);
}
