import { hash } from 'node:crypto';
import type { Clause } from './clause.ts';
import { digestInput, type EntryDigests } from './entry-digests.ts';
import { type LogEntry, logEntrySchema } from './log.ts';
import { wordsOf } from './words.ts';

/** The SHA-256 of a plan's words, in hex. */
export function wordsDigest(clauses: readonly Clause[]): string {
  return hash('sha256', wordsOf(clauses));
}

/** The digest that an entry of the log holds: the SHA-256, in hex, of `digestInput`. */
export function planDigest(digests: EntryDigests): string {
  return hash('sha256', digestInput(digests));
}

/** An entry as JSON without white space, all keys of the schema in its order: a line of `/data/log.json`. */
export function entryLine(entry: LogEntry): string {
  const keys = Object.keys(logEntrySchema.shape) as (keyof LogEntry)[];
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, entry[key]])));
}

/** The SHA-256, in hex, of an entry's line. */
export function entryDigest(entry: LogEntry): string {
  return hash('sha256', entryLine(entry));
}

/** The `previous` of an entry that follows these entries: the digest of the last one, null where there is none. */
export function previousAfter(log: readonly LogEntry[]): string | null {
  const last = log.at(-1);
  return last ? entryDigest(last) : null;
}
