import { SEPARATOR } from '../../text/normalise.ts';
import { isAmong, SOFT_MARKS } from '../../text/soft-marks.ts';
import { END, lettersOf } from '../pagefind/letters.ts';

/** The letters of some words without soft marks, and the marks in the gaps: before each letter, and after the last one. */
export interface MarkedLetters {
  letters: string;
  marks: string[];
}

/** How what stands in the index fits a phrase: as it is, only with further marks in it, or not at all. */
type Fit = 'strict' | 'loose' | null;

const MARKS = new Set(lettersOf(SOFT_MARKS));
/** The thousands separator: a number matches strictly with and without it. */
const GROUPED = lettersOf(SEPARATOR);
const TRAILING = new RegExp(`${END}+$`);

/** Letters without the soft marks among them, “放管服” → 放管服 with a mark in the first gap and in the last one. */
export function splitMarks(all: string): MarkedLetters {
  let letters = '';
  const marks = [''];
  for (const letter of all) {
    if (MARKS.has(letter)) marks[letters.length] += letter;
    else {
      letters += letter;
      marks.push('');
    }
  }
  return { letters, marks };
}

/**
 * The index words for the letters of a passage, one for each letter: the letter and the next one, then the soft marks between
 * the two, before them and after them. END separates the three groups of marks; trailing ENDs are dropped. The last letter is
 * followed by END, and the last word is END END, so that no phrase matches across the end of a passage.
 */
export function indexWords(all: string): string[] {
  const { letters, marks } = splitMarks(all + END);
  const words = Array.from({ length: letters.length - 1 }, (_, at) => {
    const around = [marks[at + 1] ?? '', marks[at] ?? '', marks[at + 2] ?? ''];
    return letters.slice(at, at + 2) + around.join(END).replace(TRAILING, '');
  });
  return [...words, END + END];
}

/**
 * How a word of the index, which begins with the pair of letters (or the only letter) at an offset of a phrase, fits that
 * phrase.
 */
export function fitOf(word: string, { letters, marks }: MarkedLetters, offset: number): Fit {
  const [between = '', before = '', after = ''] = word.slice(2).split(END);
  let fit: Fit = 'strict';
  for (const [at, found] of [before, between, after].entries()) {
    const gap = offset + at;
    const wanted = marks[gap] ?? '';
    if (gap > letters.length || found === wanted) continue;
    if (!isAmong(wanted, found)) return null;
    if (gap > 0 && gap < letters.length && found !== GROUPED) fit = 'loose';
  }
  return fit;
}
