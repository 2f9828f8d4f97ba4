import type { Bundle, Pair } from './bundle-reader.ts';
import { lettersOf, pairsOf } from './letters.ts';
import { type Fold, normalise } from './normalise.ts';
import { piecesOf } from './pieces.ts';
import { type Postings, unite } from './postings.ts';
import type { Query, Term } from './terms.ts';

/** So few pages that reading their words costs less than looking up more pairs. */
const FEW = 12;

/** In a bundle with fewer pages than this, most pairs are so rare that the first ones are enough. */
const SMALL = 1000;

/** Of a phrase with more letters than this only some pairs are looked up at first, which hardly any other words have. */
const LONG = 6;

/** Every page of a bundle whose words contain a term, in any of its spellings, and where. */
export async function findTerm(bundle: Bundle, { spellings }: Term): Promise<Postings> {
  return unite(await Promise.all(spellings.map((spelling) => findPhrase(bundle, spelling))));
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
  const found = await bundle.find(pairs);
  if (letters.length <= LONG) return found;
  return found.size <= FEW ? confirm(bundle, found, words) : bundle.find(coverOf(pairsAt(letters)));
}

/**
 * The pairs that lead to a phrase, those in the smallest files: pairs that cover all its letters, so that where they
 * stand in their places the phrase does; of a long phrase one from its beginning, its middle and its end.
 */
export function pairsFor(bundle: Bundle, letters: string): Pair[] {
  if (letters.length === 1) return [[0, letters]];
  const pairs = pairsAt(letters);
  if (letters.length <= LONG) return cheapestCover(bundle, pairs);
  const thirds = [0, 1, 2].map((third) =>
    pairs.filter((_, at) => Math.floor((at * 3) / pairs.length) === third),
  );
  return thirds.flatMap((third) =>
    third.toSorted((a, b) => priceOf(bundle, [a]) - priceOf(bundle, [b])).slice(0, 1),
  );
}

function pairsAt(letters: string): Pair[] {
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
