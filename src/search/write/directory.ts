import { encodeDeltas } from '../read/deltas.ts';
import type { DirectoryFile } from '../read/files.ts';

/** How many pairs of letters a file of the directory holds. */
const PAIRS = 200;

/** The pairs of letters with which some words of the index begin, sorted, as one string. */
export function pairsIn(words: readonly string[]): string {
  return [...new Set(words.map((word) => word.slice(0, 2)))].sort().join('');
}

/** The files that say in which bundles each pair stands, from the pairs of every bundle. */
export function directoryOf(bundles: readonly string[]): DirectoryFile[] {
  const byPair = new Map<string, number[]>();
  for (const [bundle, pairs] of bundles.entries()) {
    for (let at = 0; at < pairs.length; at += 2) {
      const pair = pairs.slice(at, at + 2);
      const known = byPair.get(pair);
      if (known) known.push(bundle);
      else byPair.set(pair, [bundle]);
    }
  }
  const rows = [...byPair.keys()]
    .sort()
    .map((pair): DirectoryFile[number] => [pair, encodeDeltas(byPair.get(pair) ?? [])]);
  const starts = Array.from({ length: Math.ceil(rows.length / PAIRS) }, (_, file) => file * PAIRS);
  return starts.map((start) => rows.slice(start, start + PAIRS));
}
