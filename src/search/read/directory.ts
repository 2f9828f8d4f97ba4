import { decodeDeltas } from './deltas.ts';
import type { BundleEntry, DirectoryFile } from './files.ts';
import { phraseOf } from './phrase.ts';
import type { Query, Term } from './query.ts';
import type { Searcher } from './searcher.ts';

/** The file of the directory with this number. */
export function directoryPath(file: number): string {
  return `directory/${file}.pack`;
}

/**
 * The bundles in which a query can have a hit, newest first: those that have every pair of letters in it. Only a large index
 * has a directory of pairs, so that a search for words that do not occur need not fetch from every bundle; without one, all
 * bundles are returned.
 */
export async function bundlesFor(searcher: Searcher, { all }: Query): Promise<BundleEntry[]> {
  const { bundles, directory } = await searcher.catalog();
  if (directory.length === 0) return bundles;
  const having = await Promise.all(all.map((term) => havingTerm(searcher, term)));
  return bundles.filter((_, bundle) => having.every((has) => has(bundle)));
}

type Having = (bundle: number) => boolean;

async function havingTerm(searcher: Searcher, { spellings }: Term): Promise<Having> {
  const having = await Promise.all(spellings.map((words) => havingPhrase(searcher, words)));
  return (bundle) => having.some((has) => has(bundle));
}

async function havingPhrase(searcher: Searcher, words: string): Promise<Having> {
  const { letters } = phraseOf(words);
  // A phrase of a single letter stands for all pairs that begin with it.
  const count = letters === '' ? 0 : Math.max(letters.length - 1, 1);
  const pairs = Array.from({ length: count }, (_, at) => letters.slice(at, at + 2));
  const having = await Promise.all(pairs.map((pair) => bundlesWith(searcher, pair)));
  return (bundle) => having.every((bundles) => bundles.has(bundle));
}

/** The bundles, by their index, that have a pair that begins so. */
async function bundlesWith(searcher: Searcher, prefix: string): Promise<Set<number>> {
  const { directory } = await searcher.catalog();
  const first = Math.max(
    directory.findLastIndex((from) => from <= prefix),
    0,
  );
  const wanted = [...directory.keys()].filter(
    (file) => file === first || (file > first && directory[file]?.startsWith(prefix)),
  );
  const files = await Promise.all(wanted.map((file) => searcher.file<DirectoryFile>(directoryPath(file))));
  const rows = files.flat().filter(([pair]) => pair.startsWith(prefix));
  return new Set(rows.flatMap(([, deltas]) => decodeDeltas(deltas)));
}
