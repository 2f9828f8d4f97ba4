import { normalise } from '../search/normalise.ts';

const LETTER = /[\p{L}\p{N}]/u;

const known = new Map<string, string>();

/**
 * The letters, digits and Han characters of words as they are compared, “８０％、应急” → 80应急. What parts them does not
 * count: a copy often has a comma for a 、.
 */
export function lettersOf(words: string): string {
  let letters = '';
  for (const character of words) letters += lettersFor(character);
  return letters;
}

/** Where each of these letters begins and ends in the words, in UTF-16 code units. */
export function lettersIn(words: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let start = 0;
  for (const character of words) {
    const end = start + character.length;
    for (let at = 0; at < lettersFor(character).length; at++) places.push({ start, end });
    start = end;
  }
  return places;
}

function lettersFor(character: string): string {
  let letters = known.get(character);
  if (letters === undefined) {
    letters = [...normalise(character).text].filter((one) => LETTER.test(one)).join('');
    known.set(character, letters);
  }
  return letters;
}
