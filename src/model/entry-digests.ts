/** What an entry of the log vouches for, each as SHA-256 in hex. */
export interface EntryDigests {
  /** Of all words of the plan, `wordsOf`. */
  words: string;
  /** Of the file received. */
  source: string;
  /** Of repairs.jsonl. */
  repairs: string;
}

/** The text whose SHA-256 is the digest in an entry: the lines `words …`, `source …` and `repairs …`, each with a line feed. */
export function digestInput({ words, source, repairs }: EntryDigests): string {
  return `words ${words}\nsource ${source}\nrepairs ${repairs}\n`;
}
