import type { Bundle } from './bundle-reader.ts';
import { lettersOf } from './letters.ts';
import { normalise } from './normalise.ts';
import { piecesOf } from './pieces.ts';
import { type Postings, unite } from './postings.ts';
import type { Term } from './terms.ts';

/** So few pages that reading their words costs less than looking up more pairs. */
const FEW = 12;

/** In a bundle with fewer pages than this, most pairs are so rare that one alone is enough. */
const SMALL = 1000;

/** Every page of a bundle whose words contain a term, in any of its spellings, and where. */
export async function findTerm(bundle: Bundle, { spellings }: Term): Promise<Postings> {
  return unite(await Promise.all(spellings.map((spelling) => findPhrase(bundle, spelling))));
}

/**
 * The pages that contain these words, and where. Pairs side by side name every letter, so where all of them stand in
 * their places the words do. Of a longer phrase a few pairs are looked up first: where they leave few pages, those are
 * read, which costs less than looking up the rest.
 */
async function findPhrase(bundle: Bundle, words: string): Promise<Postings> {
  const letters = lettersOf(words);
  if (letters.length === 1) return bundle.find([[0, letters]]);
  const pairs = coveringPairs(letters);
  for (const count of bundle.pages < SMALL ? [1, 3] : [3]) {
    if (pairs.length <= count) break;
    const found = await bundle.find(spread(pairs, count));
    if (found.size <= FEW) return confirm(bundle, found, words);
  }
  return bundle.find(pairs);
}

/** So many of some pairs, as far apart as they can be. */
function spread<T>(pairs: readonly T[], count: number): T[] {
  const step = (pairs.length - 1) / Math.max(count - 1, 1);
  return pairs.filter((_, at) => Array.from({ length: count }, (_, n) => Math.round(n * step)).includes(at));
}

/** The fewest pairs that cover all letters, each with its offset: 提级调 → 提级 at 0, 级调 at 1. */
export function coveringPairs(letters: string): [offset: number, pair: string][] {
  const even = Array.from({ length: letters.length >> 1 }, (_, at) => at * 2);
  const offsets = letters.length % 2 === 0 ? even : [...even, letters.length - 2];
  return offsets.map((offset) => [offset, letters.slice(offset, offset + 2)]);
}

async function confirm(bundle: Bundle, found: Postings, words: string): Promise<Postings> {
  const contains = await Promise.all([...found.keys()].map((page) => pageContains(bundle, page, words)));
  return new Map([...found].filter((_, at) => contains[at]));
}

async function pageContains(bundle: Bundle, page: number, words: string): Promise<boolean> {
  const { plan, clause, fold } = await bundle.show(page);
  const pieces = clause ? piecesOf(clause) : plan.words;
  return pieces.some((piece) => normalise(piece, fold).text.includes(words));
}
