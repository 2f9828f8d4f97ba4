import { normalise } from '../../text/normalise.ts';
import type { Bundle } from './bundle.ts';
import { passagesOf } from './passages.ts';
import { offsetsFor, phraseOf } from './phrase.ts';
import type { Term } from './query.ts';

/** How many clauses are read for a character that may be wrong, in a small bundle and in a large one. */
const READ = { small: 6, large: 2 };
const LARGE = 1000;

/** How many spellings are suggested. */
const MAX_SPELLINGS = 3;

/** Words in the bundle that differ from a term in one character, 提及调查 → 提级调查; frequent ones first. */
export async function nearSpellings(bundle: Bundle, { spellings: [words = ''] }: Term): Promise<string[]> {
  if (words.length < 2) return [];
  const wildcards = Array.from(words, (_, at) => wordsLike(bundle, words, at));
  const found = (await Promise.all(wildcards)).flat();
  const timesOf = (one: string) => found.filter((other) => other === one).length;
  const others = [...new Set(found)].filter((other) => other !== words);
  return others.sort((a, b) => timesOf(b) - timesOf(a)).slice(0, MAX_SPELLINGS);
}

/** Words in the bundle with any character in the place of the one at `wildcard`. */
async function wordsLike(bundle: Bundle, words: string, wildcard: number): Promise<string[]> {
  const offsets = offsetsWithout(bundle, words, wildcard);
  if (offsets.length === 0) return [];
  const count = bundle.size < LARGE ? READ.small : READ.large;
  const phrase = phraseOf(words.length === 2 ? words.slice(0, 1) : words);
  const records = [...(await bundle.find(phrase, offsets)).keys()].slice(0, count);
  const pattern = new RegExp(`${words.slice(0, wildcard)}\\p{Script=Han}${words.slice(wildcard + 1)}`, 'gu');
  const read = await Promise.all(records.map((record) => bundle.record(record)));
  return read.flatMap(({ clause, fold }) =>
    (clause ? passagesOf(clause) : []).flatMap(
      (passage) => normalise(passage, fold).text.match(pattern) ?? [],
    ),
  );
}

/** The pairs without the wildcard in them; of two characters the first one alone. Only for Han, which are their own letters. */
function offsetsWithout(bundle: Bundle, words: string, wildcard: number): number[] {
  if (!/^\p{Script=Han}+$/u.test(words)) return [];
  if (words.length === 2) return wildcard === 1 ? [0] : [];
  const offsets = offsetsFor(bundle, words).filter((at) => at !== wildcard && at + 1 !== wildcard);
  // In a large bundle only those that the search has fetched already: a guess is not worth another chunk.
  return bundle.size < LARGE
    ? offsets
    : offsets.filter((at) => bundle.costOf([words.slice(at, at + 2)]) === 0);
}
