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

/** Throws an Error where another version wrote the index, or did not count as its words those that it was given. */
export function assertMeta({ version, words }: Meta, given: readonly string[]): void {
  assertVersion(version);
  if (words.join() !== `${given.length}`)
    throw new Error(`Pagefind was given ${given.length} words and has counted ${words.join()}`);
}

/** Throws an Error where a word of a chunk has a position at which Pagefind was given another word. */
export function assertPositions(
  chunk: ReadonlyMap<string, readonly number[]>,
  given: readonly string[],
): void {
  for (const [word, positions] of chunk) {
    const wrong = positions.find((position) => given[position] !== word);
    if (wrong !== undefined)
      throw new Error(`Pagefind's index has ${word} at ${wrong}, where it was given ${given[wrong]}`);
  }
}
