import { hash } from 'node:crypto';
import type { Clause } from './clause.ts';
import { type LogEntry, logEntrySchema } from './log.ts';
import { wordsOf } from './words.ts';

/** What an entry of the log vouches for, each as SHA-256 in hex. */
interface Vouched {
  /** Of all words of the plan, `wordsOf`. */
  words: string;
  /** Of the file received. */
  source: string;
  /** Of repairs.jsonl. */
  repairs: string;
}

/** The SHA-256 of a plan's words, in hex. */
export function wordsDigest(clauses: readonly Clause[]): string {
  return hash('sha256', wordsOf(clauses));
}

/** The SHA-256, in hex, of the lines `words …`, `source …` and `repairs …`, each with a line feed at its end. */
export function planDigest({ words, source, repairs }: Vouched): string {
  return hash('sha256', `words ${words}\nsource ${source}\nrepairs ${repairs}\n`);
}

/** The SHA-256, in hex, of an entry as JSON without white space, all keys of the schema in its order. */
export function entryDigest(entry: LogEntry): string {
  const keys = Object.keys(logEntrySchema.shape) as (keyof LogEntry)[];
  return hash('sha256', JSON.stringify(Object.fromEntries(keys.map((key) => [key, entry[key]]))));
}

/** The `previous` of an entry that follows these entries: the digest of the last one, null where there is none. */
export function previousAfter(log: readonly LogEntry[]): string | null {
  const last = log.at(-1);
  return last ? entryDigest(last) : null;
}
