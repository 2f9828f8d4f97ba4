import { normalise } from '../../text/normalise.ts';
import type { Bundle, Pair } from './bundle.ts';
import { piecesOf } from './passages.ts';
import { pairsFor } from './phrase.ts';
import type { Term } from './query.ts';

/** How many clauses are read for a character that may be wrong, in a small bundle and in a large one. */
const READ = { small: 6, large: 2 };
const LARGE = 1000;

/** How many spellings are offered. */
const OFFERED = 3;

/** Words that stand in the bundle and differ from a term in one character, 提及调查 → 提级调查; frequent ones first. */
export async function nearSpellings(bundle: Bundle, { spellings: [words = ''] }: Term): Promise<string[]> {
  if (words.length < 2) return [];
  const holes = Array.from(words, (_, hole) => nearAt(bundle, words, hole));
  const found = (await Promise.all(holes)).flat();
  const timesOf = (one: string) => found.filter((other) => other === one).length;
  const others = [...new Set(found)].filter((other) => other !== words);
  return others.sort((a, b) => timesOf(b) - timesOf(a)).slice(0, OFFERED);
}

/** What stands where the character at `hole` is left open. */
async function nearAt(bundle: Bundle, words: string, hole: number): Promise<string[]> {
  const known = pairsBeside(bundle, words, hole);
  if (known.length === 0) return [];
  const pages = [...(await bundle.find(known)).keys()].slice(
    0,
    bundle.pages < LARGE ? READ.small : READ.large,
  );
  const pattern = new RegExp(`${words.slice(0, hole)}\\p{Script=Han}${words.slice(hole + 1)}`, 'gu');
  const shown = await Promise.all(pages.map((page) => bundle.show(page)));
  return shown.flatMap(({ clause, fold }) =>
    (clause ? piecesOf(clause) : []).flatMap((piece) => normalise(piece, fold).text.match(pattern) ?? []),
  );
}

/** The pairs that do not touch the hole; of two characters the first one alone. Only Han, which are their own letters. */
function pairsBeside(bundle: Bundle, words: string, hole: number): Pair[] {
  if (!/^\p{Script=Han}+$/u.test(words)) return [];
  if (words.length === 2) return hole === 1 ? [[0, words.slice(0, 1)]] : [];
  const beside = pairsFor(bundle, words).filter(([at]) => at !== hole && at + 1 !== hole);
  // In a large bundle only those that the search has fetched already: a guess is not worth a file of the index.
  return bundle.pages < LARGE ? beside : beside.filter(([, pair]) => bundle.costOf([pair]) === 0);
}
