import type { LogEntry } from '../model/log.ts';
import { sha256 } from './digest.ts';
import type { Problem } from './problem.ts';

/** The log as `/data/log.json` holds it, the oldest entry first, each with its digest. */
export interface Chain {
  entries: LogEntry[];
  /** The digest of each entry, which the next one holds as `previous`. */
  digests: string[];
}

/** The log with the digest of each entry, computed anew. */
export async function readChain(entries: LogEntry[]): Promise<Chain> {
  return { entries, digests: await Promise.all(entries.map((entry) => sha256(JSON.stringify(entry)))) };
}

/** The digest of the last entry; null where the log is empty. */
export function headOf({ digests }: Chain): string | null {
  return digests.at(-1) ?? null;
}

/** The entries that do not hold the digest of the one before them. */
export function brokenLinks({ entries, digests }: Chain): Problem[] {
  return entries.flatMap(({ previous, date, plan }, at): Problem[] =>
    previous === (digests[at - 1] ?? null) ? [] : [{ code: 'entry-unlinked', entry: at + 1, date, plan }],
  );
}

/** How many entries the log had when this was its head; null where that never was its head. */
export function lengthAtHead({ digests }: Chain, head: string): number | null {
  const at = digests.indexOf(head);
  return at < 0 ? null : at + 1;
}

/** The last entry on each plan, by plan, among the first `length` entries. */
export function lastEntries(
  { entries }: Pick<Chain, 'entries'>,
  length = entries.length,
): Map<string, LogEntry> {
  return new Map(entries.slice(0, length).map((entry) => [entry.plan, entry]));
}
