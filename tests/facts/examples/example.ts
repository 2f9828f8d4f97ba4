/** A phrase of a real plan and what a reader finds in it; one that finds nothing is a refusal. */
interface Example<Reading> {
  words: string;
  finds: readonly Reading[];
}

/** Examples that show one thing, told in a phrase. */
export interface ExampleGroup<Reading> {
  about: string;
  examples: readonly Example<Reading>[];
}

/** An example in a line: the words and, after them, what is found. */
export function example<Reading>(words: string, ...finds: Reading[]): Example<Reading> {
  return { words, finds };
}
