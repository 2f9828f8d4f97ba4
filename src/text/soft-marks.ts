import { SEPARATOR } from './normalise.ts';

/** The marks of normalised words that are passed over where a query has none: quotation marks, 、 · 《》〈〉 and the hyphen. */
export const SOFT_MARKS = `“”"'、·《》〈〉-${SEPARATOR}`;

const SOFT = oneOf(SOFT_MARKS);
const SYNTAX = /[$()*+./?[\\\]^{|}]/;
/** A comma that may be the thousands separator of a number of which only a part was typed, “5,00”. */
const CUT = /(?<=^|\d),(?=\d|$)/g;

/**
 * What a query matches in normalised text, the one definition for index, results and highlighting: its characters one after
 * the other with nothing but soft marks between them. 放管服改革 matches in “放管服”改革; 双随机、一公开 in 双随机”、“一公开 but
 * not in 双随机一公开; nothing matches across 。；：，！？.
 */
export function patternOf(words: string): RegExp {
  // Before a soft mark of the query only the other soft marks are skipped, so that a run of that mark matches in one way, not
  // in as many as it has marks. Before the last character all are skipped: a mark there matches the last one of a run.
  const last = Array.from(words).length - 1;
  return withBetween(words, (next, at) =>
    at < last && SOFT_MARKS.includes(next) ? `${oneOf(SOFT_MARKS.replace(next, ''))}*` : `${SOFT}*`,
  );
}

/** What a query matches strictly, without marks that it has not: 放管服改革 only in 放管服改革, but 5000 in 5,000 too. */
export function strictPatternOf(words: string): RegExp {
  return withBetween(words, () => `${SEPARATOR}?`);
}

/** Whether `marks` is a subsequence of `others`: then no mark that a query has is missing. */
export function isAmong(marks: string, others: string): boolean {
  let found = 0;
  for (const mark of others) if (mark === marks[found]) found++;
  return found === marks.length;
}

/**
 * The spellings of normalised words with numbers in them: 5,000万元 → 5000万元, which finds both; “5,00” also with its comma as
 * `SEPARATOR`.
 */
export function spellNumbers(words: string): string[] {
  const plain = words.replaceAll(SEPARATOR, '');
  return [...new Set([plain, plain.replace(CUT, SEPARATOR)])];
}

/** What matches one of some marks. */
function oneOf(marks: string): string {
  return `[${marks.replace('-', '\\-')}]`;
}

/** The characters of some words with a pattern before each but the first one. */
function withBetween(words: string, before: (character: string, at: number) => string): RegExp {
  const characters = Array.from(words, (one, at) => {
    const itself = SYNTAX.test(one) ? `\\${one}` : one;
    return at === 0 ? itself : before(one, at) + itself;
  });
  return new RegExp(characters.join(''), 'g');
}
