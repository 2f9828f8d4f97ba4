import { type Fold, normalise } from '../../text/normalise.ts';
import { pairsOf } from '../../text/pairs.ts';
import { lettersOf } from '../pagefind/letters.ts';
import type { Bundle, Pair } from './bundle.ts';
import { passagesOf } from './passages.ts';
import { mergePostings, type Postings } from './postings.ts';
import type { Query, Term } from './query.ts';

/** So few records that reading their words costs less than looking up more pairs. */
const FEW = 3;

/** In a bundle with fewer records than this, most pairs are so rare that the first ones are enough. */
const SMALL = 1000;

/** Of a phrase with more letters than this only some pairs are looked up at first, which hardly any other words have. */
const LONG = 6;

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
  const spellings = [...all, ...none].flatMap((term) => term.spellings);
  return bundle.costOf(
    spellings.flatMap((words) => pairsFor(bundle, lettersOf(words)).map(([, pair]) => pair)),
  );
}

/** Whether some passages contain all terms of a query and none that it excludes. */
export function contains(passages: readonly string[], { all, none }: Query, fold: Fold): boolean {
  const texts = passages.map((passage) => normalise(passage, fold).text);
  const has = ({ spellings }: Term) => spellings.some((words) => texts.some((text) => text.includes(words)));
  return all.every(has) && !none.some(has);
}

async function findPhrase(bundle: Bundle, words: string): Promise<Postings> {
  const letters = lettersOf(words);
  const pairs = pairsFor(bundle, letters);
  if (bundle.size < SMALL) {
    for (let count = 1; count < pairs.length; count++) {
      const found = await bundle.find(pairs.slice(0, count));
      if (found.size <= FEW) return confirm(bundle, found, words);
    }
  }
  // The two ends alone mostly tell that a phrase stands nowhere.
  const ends = await bundle.find(pairs.filter((_, at) => at === 0 || at === pairs.length - 1));
  if (ends.size === 0) return ends;
  const found = await bundle.find(pairs);
  if (letters.length <= LONG) return found;
  const some = new Map([...found].slice(0, FEW));
  const confirmed = await confirm(bundle, some, words);
  if (some.size === found.size) return confirmed;
  return confirmed.size === some.size ? found : findExactly(bundle, words);
}

/** Looks up every other pair and the last one, which cover the phrase. */
function findExactly(bundle: Bundle, words: string): Promise<Postings> {
  const pairs = allPairs(lettersOf(words));
  return bundle.find(pairs.filter((_, at) => at % 2 === 0 || at === pairs.length - 1));
}

/**
 * The pairs to look up for a phrase, those in the smallest chunks: pairs that cover all its letters, or for a long phrase one
 * each from its beginning, its middle and its end.
 */
export function pairsFor(bundle: Bundle, letters: string): Pair[] {
  const pairs = allPairs(letters);
  if (pairs.length === 1) return pairs;
  if (letters.length <= LONG) return cheapestCover(bundle, pairs);
  const thirds = [0, 1, 2].map((third) =>
    pairs.filter((_, at) => Math.floor((at * 3) / pairs.length) === third),
  );
  return thirds.flatMap((third) =>
    third.toSorted((a, b) => priceOf(bundle, [a]) - priceOf(bundle, [b])).slice(0, 1),
  );
}

/** All pairs of some letters; a single letter stands for all pairs that begin with it. */
function allPairs(letters: string): Pair[] {
  if (letters.length === 1) return [[0, letters]];
  return pairsOf(letters).map((pair, at): Pair => [at, pair]);
}

/** From the first pair to the last, never leaving out two in a row. */
function cheapestCover(bundle: Bundle, [first, ...rest]: readonly Pair[]): Pair[] {
  if (!first) return [];
  const covers = [0, 1]
    .filter((skipped) => skipped < rest.length)
    .map((skipped) => cheapestCover(bundle, rest.slice(skipped)));
  const [best = []] = covers.sort((a, b) => priceOf(bundle, a) - priceOf(bundle, b) || a.length - b.length);
  return [first, ...best];
}

function priceOf(bundle: Bundle, pairs: readonly Pair[]): number {
  return bundle.costOf(pairs.map(([, pair]) => pair));
}

async function confirm(bundle: Bundle, found: Postings, words: string): Promise<Postings> {
  const query = { all: [{ typed: words, spellings: [words] }], none: [] };
  const confirmed = await Promise.all(
    [...found.keys()].map(async (record) => {
      const { plan, clause, fold } = await bundle.record(record);
      return contains(clause ? passagesOf(clause) : plan.words, query, fold);
    }),
  );
  return new Map([...found].filter((_, at) => confirmed[at]));
}
