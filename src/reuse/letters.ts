import { normalise } from '../text/normalise.ts';

const LETTER = /[\p{L}\p{N}]/u;

/** The letters of each character of the basic plane, by its code point. */
const cache: string[] = Array(1 << 16);

/** The normalised letters and digits of a text, “８０％、应急” → 80应急. Punctuation is left out: a copy often has a comma for a 、. */
export function lettersOf(words: string): string {
  let letters = '';
  for (let at = 0; at < words.length; at += widthAt(words, at)) letters += lettersAt(words, at);
  return letters;
}

/** Writes the codes of these letters into an array, as far as it has room; returns the index after the last letter. */
export function writeLetters(words: string, codes: Uint16Array, from: number): number {
  let end = from;
  for (let at = 0; at < words.length; at += widthAt(words, at)) {
    const letters = lettersAt(words, at);
    for (let letter = 0; letter < letters.length; letter++) codes[end++] = letters.charCodeAt(letter);
  }
  return end;
}

/** The offsets in the text, in UTF-16 code units, of its letter number `letter`, from 0; null where it has no such letter. */
export function placeOf(words: string, letter: number): { start: number; end: number } | null {
  let letters = 0;
  for (let start = 0; start < words.length; start += widthAt(words, start)) {
    letters += lettersAt(words, start).length;
    if (letters > letter) return { start, end: start + widthAt(words, start) };
  }
  return null;
}

/** How many code units the character at an offset has. */
function widthAt(words: string, at: number): number {
  return (words.codePointAt(at) ?? 0) < 1 << 16 ? 1 : 2;
}

function lettersAt(words: string, at: number): string {
  const code = words.codePointAt(at) ?? 0;
  return cache[code] ?? readLetters(code);
}

function readLetters(code: number): string {
  const { text } = normalise(String.fromCodePoint(code));
  const letters = [...text].filter((one) => LETTER.test(one)).join('');
  if (code < cache.length) cache[code] = letters;
  return letters;
}
