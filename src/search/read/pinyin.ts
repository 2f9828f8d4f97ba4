import type { PinyinTable } from './files.ts';

/** How characters are read: 行 as hang and xing. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export const NO_READINGS: Readings = new Map();

/** How well letters fit a text: as whole syllables or as initials of some, at the text's beginning or further on; 0 is best. */
type Fit = 0 | 1 | 2 | 3;

/** Letters of pinyin, with what may stand between syllables. */
const LATIN = /^[a-z][a-z' ]*$/;

/** Whether some normalised words can be pinyin, “ranqi” or “ran qi”. */
export function isLatin(words: string): boolean {
  return LATIN.test(words);
}

/** The readings of each table; they are asked for with every letter that is typed. */
const cache = new WeakMap<PinyinTable, Readings>();

/** The readings of each character of the index. */
export function readingsOf(table: PinyinTable): Readings {
  const known = cache.get(table) ?? readTable(table);
  cache.set(table, known);
  return known;
}

function readTable(table: PinyinTable): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of table) {
    for (const one of characters) readings.set(one, [...(readings.get(one) ?? []), syllable]);
  }
  return readings;
}

/** Whether two words of the same length are read alike, 然气 and 燃气. */
export function soundAlike(words: string, others: string, readings: Readings): boolean {
  if (words.length !== others.length) return false;
  return Array.from(words).every((one, at) => {
    const other = others[at] ?? '';
    return one === other || readings.get(one)?.some((syllable) => readings.get(other)?.includes(syllable));
  });
}

/** How pinyin fits a normalised text, the last syllable maybe not to its end: ran, ranqi and rq fit 城镇燃气; null where it does not. */
export function pinyinFit(typed: string, text: string, readings: Readings): Fit | null {
  const letters = typed.replaceAll(/[' ]/g, '');
  const fits = (at: number, byInitials: boolean) => consumes(letters, text, at, readings, byInitials);
  if (fits(0, false)) return 0;
  if (fits(0, true)) return 1;
  const inner = [...text.slice(1)].map((_, at) => at + 1);
  if (inner.some((at) => fits(at, false))) return 2;
  return inner.some((at) => fits(at, true)) ? 3 : null;
}

/** Whether the text from an offset on is read as the letters, or as letters that its reading begins with. */
function consumes(
  letters: string,
  text: string,
  at: number,
  readings: Readings,
  byInitials: boolean,
): boolean {
  if (letters === '') return true;
  const one = text[at];
  if (one === undefined) return false;
  const goesOn = (length: number) => consumes(letters.slice(length), text, at + 1, readings, byInitials);
  const syllables = readings.get(one);
  if (!syllables) return letters.startsWith(one) ? goesOn(1) : /[\p{P}\s]/u.test(one) && goesOn(0);
  return syllables.some(
    (syllable) =>
      syllable.startsWith(letters) ||
      (letters.startsWith(syllable) && goesOn(syllable.length)) ||
      (byInitials && letters.startsWith(syllable.slice(0, 1)) && goesOn(1)),
  );
}
