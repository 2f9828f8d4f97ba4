import { type Fold, normalise } from '../../text/normalise.ts';
import { lettersOf, pairsOf } from '../pagefind/letters.ts';
import type { Bundle, Pair } from './bundle.ts';
import { piecesOf } from './passages.ts';
import { type Postings, unite } from './postings.ts';
import type { Query, Term } from './query.ts';

/** So few pages that reading their words costs less than looking up more pairs. */
const FEW = 3;

/** In a bundle with fewer pages than this, most pairs are so rare that the first ones are enough. */
const SMALL = 1000;

/** Of a phrase with more letters than this only some pairs are looked up at first, which hardly any other words have. */
const LONG = 6;

/**
 * Every page of a bundle whose words contain a term, in any of its spellings, and where. Of a long term that many pages
 * have one may be among them that has only nearly the same words: what is shown is held against `contains`.
 */
export async function findTerm(bundle: Bundle, { spellings }: Term): Promise<Postings> {
  return unite(await Promise.all(spellings.map((spelling) => findPhrase(bundle, spelling))));
}

/** The same with no other page among them, for a term that is left out: what it takes away is not looked at again. */
export async function findForbidden(bundle: Bundle, { spellings }: Term): Promise<Postings> {
  return unite(await Promise.all(spellings.map((spelling) => findExactly(bundle, spelling))));
}

/** How many thousand bytes are still to be fetched to answer a query. */
export function costOf(bundle: Bundle, { all, none }: Query): number {
  const spellings = [...all, ...none].flatMap((term) => term.spellings);
  return bundle.costOf(
    spellings.flatMap((words) => pairsFor(bundle, lettersOf(words)).map(([, pair]) => pair)),
  );
}

/** Whether all terms of a query stand in some pieces, and none of those that it forbids. */
export function contains(pieces: readonly string[], { all, none }: Query, fold: Fold): boolean {
  const texts = pieces.map((piece) => normalise(piece, fold).text);
  const has = ({ spellings }: Term) => spellings.some((words) => texts.some((text) => text.includes(words)));
  return all.every(has) && !none.some(has);
}

async function findPhrase(bundle: Bundle, words: string): Promise<Postings> {
  const letters = lettersOf(words);
  const pairs = pairsFor(bundle, letters);
  if (bundle.pages < SMALL) {
    for (let count = 1; count < pairs.length; count++) {
      const found = await bundle.find(pairs.slice(0, count));
      if (found.size <= FEW) return confirm(bundle, found, words);
    }
  }
  // What is nowhere is mostly known to be from its two ends alone.
  const ends = await bundle.find(pairs.filter((_, at) => at === 0 || at === pairs.length - 1));
  if (ends.size === 0) return ends;
  const found = await bundle.find(pairs);
  if (letters.length <= LONG) return found;
  const some = new Map([...found].slice(0, FEW));
  const confirmed = await confirm(bundle, some, words);
  if (some.size === found.size) return confirmed;
  return confirmed.size === some.size ? found : findExactly(bundle, words);
}

function findExactly(bundle: Bundle, words: string): Promise<Postings> {
  return bundle.find(coverOf(pairsAt(lettersOf(words))));
}

/**
 * The pairs that lead to a phrase, those in the smallest files: pairs that cover all its letters, so that where they
 * stand in their places the phrase does; of a long phrase one from its beginning, its middle and its end.
 */
export function pairsFor(bundle: Bundle, letters: string): Pair[] {
  const pairs = pairsAt(letters);
  if (pairs.length === 1) return pairs;
  if (letters.length <= LONG) return cheapestCover(bundle, pairs);
  const thirds = [0, 1, 2].map((third) =>
    pairs.filter((_, at) => Math.floor((at * 3) / pairs.length) === third),
  );
  return thirds.flatMap((third) =>
    third.toSorted((a, b) => priceOf(bundle, [a]) - priceOf(bundle, [b])).slice(0, 1),
  );
}

/** All pairs of some letters, each at its place; a letter that is alone stands for all pairs that begin with it. */
function pairsAt(letters: string): Pair[] {
  if (letters.length === 1) return [[0, letters]];
  return pairsOf(letters).map((pair, at): Pair => [at, pair]);
}

/** Every other pair and the last one. */
function coverOf(pairs: readonly Pair[]): Pair[] {
  return pairs.filter((_, at) => at % 2 === 0 || at === pairs.length - 1);
}

/** From the first pair to the last, leaving out no two that stand side by side. */
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
  const confirmed = await Promise.all([...found.keys()].map((page) => pageContains(bundle, page, query)));
  return new Map([...found].filter((_, at) => confirmed[at]));
}

/** Whether a page's own words, a clause's or a plan's, have what a query asks for. */
export async function pageContains(bundle: Bundle, page: number, query: Query): Promise<boolean> {
  const { plan, clause, fold } = await bundle.show(page);
  return contains(clause ? piecesOf(clause) : plan.words, query, fold);
}
