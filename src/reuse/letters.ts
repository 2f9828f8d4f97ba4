import { normalise } from '../text/normalise.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** What characters are compared as, by their numbers: found faster than by their text. Rare ones have larger numbers. */
const known: string[] = Array(1 << 16);

/**
 * The letters, digits and Han characters of words as they are compared, “８０％、应急” → 80应急. What parts them does not
 * count: a copy often has a comma for a 、.
 */
export function lettersOf(words: string): string {
  let letters = '';
  for (let at = 0; at < words.length; at += widthAt(words, at)) letters += lettersAt(words, at);
  return letters;
}

/** Writes these letters into a row from a place on, as far as it is long; returns where they end. */
export function writeLetters(words: string, codes: Uint16Array, from: number): number {
  let end = from;
  for (let at = 0; at < words.length; at += widthAt(words, at)) {
    const letters = lettersAt(words, at);
    for (let letter = 0; letter < letters.length; letter++) codes[end++] = letters.charCodeAt(letter);
  }
  return end;
}

/** Where in the words one of these letters, counted from 0, begins and ends, in UTF-16 code units; null where there is none. */
export function placeOf(words: string, letter: number): { start: number; end: number } | null {
  let letters = 0;
  for (let start = 0; start < words.length; start += widthAt(words, start)) {
    letters += lettersAt(words, start).length;
    if (letters > letter) return { start, end: start + widthAt(words, start) };
  }
  return null;
}

/** How many code units the character at a place has. */
function widthAt(words: string, at: number): number {
  return (words.codePointAt(at) ?? 0) < 1 << 16 ? 1 : 2;
}

function lettersAt(words: string, at: number): string {
  const code = words.codePointAt(at) ?? 0;
  return known[code] ?? learn(code);
}

function learn(code: number): string {
  const { text } = normalise(String.fromCodePoint(code));
  const letters = [...text].filter((one) => LETTER.test(one)).join('');
  if (code < known.length) known[code] = letters;
  return letters;
}
