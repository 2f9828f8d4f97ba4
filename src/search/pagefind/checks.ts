import { countPairs, pairAt } from './input.ts';
import type { Meta } from './meta.ts';

/** The version of Pagefind whose files the reader knows. */
export const SUPPORTED = '1.6.0';

/** Throws an Error that says what to do where a version of Pagefind is not the one that the reader was written for. */
export function assertVersion(version: string): void {
  if (version === SUPPORTED) return;
  throw new Error(
    `Pagefind is version ${version}, but src/search/pagefind reads the files of ${SUPPORTED}: ` +
      `install pagefind@${SUPPORTED}, or follow src/search/pagefind/README.md to move to ${version}`,
  );
}

/** Throws an Error where another version wrote the index, or did not count the pairs that it was given as its words. */
export function assertMeta({ version, words }: Meta, html: Buffer): void {
  assertVersion(version);
  const given = countPairs(html);
  if (words.join() !== `${given}`)
    throw new Error(`Pagefind was given ${given} pairs and has counted ${words.join()}`);
}

/** Throws an Error where a word of a chunk has a position at which the document has another word. */
export function assertPositions(chunk: ReadonlyMap<string, readonly number[]>, html: Buffer): void {
  for (const [pair, positions] of chunk) {
    const wrong = positions.find((position) => pairAt(html, position) !== pair);
    if (wrong !== undefined)
      throw new Error(`Pagefind's index has ${pair} at ${wrong}, where it was given ${pairAt(html, wrong)}`);
  }
}
