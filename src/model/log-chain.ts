import { hash } from 'node:crypto';
import type { Clause } from './clause.ts';
import { type LogEntry, logEntrySchema } from './log.ts';
import { type Vouched, vouchedLines } from './vouched.ts';
import { wordsOf } from './words.ts';

/** The SHA-256 of a plan's words, in hex. */
export function wordsDigest(clauses: readonly Clause[]): string {
  return hash('sha256', wordsOf(clauses));
}

/** The digest that an entry of the log holds: the SHA-256, in hex, of `vouchedLines`. */
export function planDigest(vouched: Vouched): string {
  return hash('sha256', vouchedLines(vouched));
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
