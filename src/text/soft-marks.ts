import { SEPARATOR } from './normalise.ts';

/** The marks of normalised words that are passed over where a query has none: quotation marks, 、 · 《》〈〉 and the hyphen. */
export const SOFT_MARKS = `“”"'、·《》〈〉-${SEPARATOR}`;

const SOFT = oneOf(SOFT_MARKS);
const SYNTAX = /[$()*+./?[\\\]^{|}]/;
/** A comma that may have stood between the digits of a number before it was cut out of it, “5,00”. */
const CUT = /(?<=^|\d),(?=\d|$)/g;

/**
 * What a query matches in normalised text, the one definition for index, results and highlighting: its characters one after
 * the other with nothing but soft marks between them. 放管服改革 matches in “放管服”改革; 双随机、一公开 in 双随机”、“一公开 but
 * not in 双随机一公开; nothing matches across 。；：，！？.
 */
export function patternOf(words: string): RegExp {
  // Up to a soft mark of the query the others alone are passed over, so that there is one way to match, not one for each of
  // those in a row; the last one is as far after as it can be.
  const last = Array.from(words).length - 1;
  return withBetween(words, (next, at) =>
    at < last && SOFT_MARKS.includes(next) ? `${oneOf(SOFT_MARKS.replace(next, ''))}*` : `${SOFT}*`,
  );
}

/** What a query matches strictly, without marks that it has not: 放管服改革 only in 放管服改革, but 5000 in 5,000 too. */
export function strictPatternOf(words: string): RegExp {
  return withBetween(words, () => `${SEPARATOR}?`);
}

/** Whether some marks are among others in the same order: then a query that has them is held to nothing that is missing. */
export function isAmong(marks: string, others: string): boolean {
  let found = 0;
  for (const mark of others) if (mark === marks[found]) found++;
  return found === marks.length;
}

/** The spellings of normalised words with numbers in them: 5,000万元 → 5000万元, which finds both; “5,00” as it is and cut off. */
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
