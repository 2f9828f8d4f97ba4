import { type Fold, normalise } from '../../text/normalise.ts';
import { isAmong, patternOf, strictPatternOf } from '../../text/soft-marks.ts';
import { lettersOf } from '../pagefind/letters.ts';
import type { Bundle } from './bundle.ts';
import { type MarkedLetters, splitMarks } from './marked-letters.ts';
import { passagesOf } from './passages.ts';
import { type Found, mergePostings, type Postings } from './postings.ts';
import { canHold, type Query, type Term } from './query.ts';

/** So few records that reading their words costs less than looking up more pairs. */
const FEW = 3;

/** In a bundle with fewer records than this, most pairs are so rare that the first ones are enough. */
const SMALL = 1000;

/** In a phrase with more letters than this, only three pairs are looked up at first: hardly any other words have all three. */
const LONG = 6;

/** How many kilobytes a record takes in the list of soft marks, at most. */
const MARKS = 0.003;

/**
 * Every record of a bundle that contains a term, in any of its spellings. For a long and frequent term there may be records
 * among them with only nearly the same words: `contains` decides what is shown.
 */
export async function findTerm(bundle: Bundle, { spellings }: Term): Promise<Postings> {
  return mergePostings(await Promise.all(spellings.map((spelling) => findPhrase(bundle, spelling))));
}

/** Exactly the records that contain an excluded term: what it removes is not looked at again. */
export async function findExcluded(bundle: Bundle, { spellings }: Term): Promise<Postings> {
  return mergePostings(await Promise.all(spellings.map((spelling) => findExactly(bundle, spelling))));
}

/** How many kilobytes must still be fetched to answer a query. */
export function costOf(bundle: Bundle, { all, none }: Query): number {
  const phrases = [...all, ...none].flatMap((term) => term.spellings).map(phraseOf);
  const ofMarks = phrases.some(({ letters }) => letters === '') ? bundle.size * MARKS : 0;
  return (
    ofMarks + bundle.costOf(phrases.flatMap(({ letters }) => pairsAt(letters, offsetsFor(bundle, letters))))
  );
}

/**
 * Whether some passages match a query: they contain at least one of its terms and none that it excludes. Its other terms may be
 * in `above` instead, the words that hold for all clauses of a plan.
 */
export function contains(
  passages: readonly string[],
  { all, none }: Query,
  fold: Fold,
  above: readonly string[] = [],
): boolean {
  const [own, plan] = [passages, above].map((texts) => texts.map((text) => normalise(text, fold).text));
  const isIn = (texts: readonly string[] = []) => {
    return ({ spellings }: Term) => spellings.some((words) => hasMatch(texts, patternOf(words)));
  };
  const others = all.filter((term) => !isIn(own)(term));
  const isFound = all.length === 0 || others.length < all.length;
  return isFound && others.every((term) => canHold(term) && isIn(plan)(term)) && !none.some(isIn(own));
}

/** Normalised words as they are looked up. */
export function phraseOf(words: string): MarkedLetters {
  return splitMarks(lettersOf(words));
}

function hasMatch(texts: readonly string[], pattern: RegExp): boolean {
  return texts.some((text) => text.search(pattern) >= 0);
}

async function findPhrase(bundle: Bundle, words: string): Promise<Postings> {
  const phrase = phraseOf(words);
  if (phrase.letters === '') return findMarks(bundle, phrase);
  const offsets = offsetsFor(bundle, phrase.letters);
  if (bundle.size < SMALL) {
    for (let count = 1; count < offsets.length; count++) {
      const found = await bundle.find(phrase, offsets.slice(0, count));
      if (found.size <= FEW) return confirm(bundle, found, words);
    }
  }
  // The first and the last of these pairs are mostly enough to rule out a phrase that does not occur.
  const ends = await bundle.find(phrase, [...new Set([offsets.at(0) ?? 0, offsets.at(-1) ?? 0])]);
  if (ends.size === 0) return ends;
  const found = await bundle.find(phrase, offsets);
  if (phrase.letters.length <= LONG) return found;
  const some = new Map([...found].slice(0, FEW));
  const confirmed = await confirm(bundle, some, words);
  if (some.size === found.size) return confirmed;
  return confirmed.size === some.size ? found : findExactly(bundle, words);
}

/** Looks up every other pair and the last one, which cover the phrase and tell the marks in all its gaps. */
async function findExactly(bundle: Bundle, words: string): Promise<Postings> {
  const phrase = phraseOf(words);
  if (phrase.letters === '') return findMarks(bundle, phrase);
  const offsets = allOffsets(phrase.letters);
  return bundle.find(
    phrase,
    offsets.filter((at) => at % 2 === 0 || at === offsets.length - 1),
  );
}

/** The records with some soft marks, for a query that has nothing else. */
async function findMarks(bundle: Bundle, { marks: [wanted = ''] }: MarkedLetters): Promise<Postings> {
  const runs = [...(await bundle.marks())].filter(([run]) => isAmong(wanted, run));
  return mergePostings(
    runs.map(([run, records]) => new Map(records.map((record) => [record, foundIn(run.includes(wanted))]))),
  );
}

function foundIn(strict: boolean): Found {
  return { positions: [], strict };
}

/**
 * The offsets of the pairs to look up for a phrase, those in the smallest chunks: pairs that cover all its letters and tell the
 * marks in all its gaps, or for a long phrase one each from its beginning, its middle and its end.
 */
export function offsetsFor(bundle: Bundle, letters: string): number[] {
  const offsets = allOffsets(letters);
  const priceOf = (some: readonly number[]) => bundle.costOf(pairsAt(letters, some));
  if (letters.length <= LONG) return cheapestCover(offsets, priceOf);
  const thirds = [0, 1, 2].map((third) =>
    offsets.filter((at) => Math.floor((at * 3) / offsets.length) === third),
  );
  return thirds.flatMap((third) => third.toSorted((a, b) => priceOf([a]) - priceOf([b])).slice(0, 1));
}

/** The pairs at some offsets of a phrase. A phrase of a single letter stands for all pairs that begin with it. */
function pairsAt(letters: string, offsets: readonly number[]): string[] {
  return offsets.map((at) => letters.slice(at, at + 2));
}

/** The offset of every pair of a phrase. */
function allOffsets(letters: string): number[] {
  return letters === '' ? [] : [...Array(Math.max(letters.length - 1, 1)).keys()];
}

/** From the first pair to the last, never leaving out two in a row. */
function cheapestCover(
  [first, ...rest]: readonly number[],
  priceOf: (offsets: readonly number[]) => number,
): number[] {
  if (first === undefined) return [];
  const covers = [0, 1]
    .filter((skipped) => skipped < rest.length)
    .map((skipped) => cheapestCover(rest.slice(skipped), priceOf));
  const [best = []] = covers.sort((a, b) => priceOf(a) - priceOf(b) || a.length - b.length);
  return [first, ...best];
}

/** Those of some records that contain the words after all. */
async function confirm(bundle: Bundle, found: Postings, words: string): Promise<Postings> {
  const [pattern, strictly] = [patternOf(words), strictPatternOf(words)];
  const confirmed = await Promise.all(
    [...found].map(async ([number, { positions }]): Promise<[number, Found][]> => {
      const { plan, clause, fold } = await bundle.record(number);
      const passages = clause ? passagesOf(clause) : plan.words;
      const texts = passages.map((passage) => normalise(passage, fold).text);
      return hasMatch(texts, pattern) ? [[number, { positions, strict: hasMatch(texts, strictly) }]] : [];
    }),
  );
  return new Map(confirmed.flat());
}
