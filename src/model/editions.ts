import type { LogEntry } from './log.ts';

/** A version of a plan's words: from the log entry that published it until the entry that replaced or withdrew it. */
export interface Edition {
  /** The day of the entry that published them, `2026-11-21`, with `-2` for the second of a day; the name of their file. */
  name: string;
  /** The day of publication, and the day of the correction or withdrawal, null for the current edition; ISO 8601. */
  from: string;
  until: string | null;
  kind: LogEntry['kind'];
  /** The reason of the entry, for readers. */
  reason: string;
  /** The SHA-256 of the words. */
  sha256: string;
}

/** The editions of a plan, the oldest first, from the whole log, the oldest entry first. */
export function editionsOf(log: readonly LogEntry[], plan: string): Edition[] {
  const editions: Edition[] = [];
  for (const entry of log.filter((one) => one.plan === plan)) {
    const last = editions.at(-1);
    const stands = last?.until === null;
    if (stands && last.sha256 === entry.sha256) continue;
    if (stands) last.until = entry.date;
    if (entry.sha256 !== null) editions.push(editionOf(entry, entry.sha256, editions));
  }
  return editions;
}

function editionOf({ date, kind, reason }: LogEntry, sha256: string, before: readonly Edition[]): Edition {
  const sameDay = before.filter(({ from }) => from === date).length;
  const name = sameDay > 0 ? `${date}-${sameDay + 1}` : date;
  return { name, from: date, until: null, kind, reason, sha256 };
}

/** The edition that stood at the end of a day, ISO 8601; undefined where there was none. */
export function editionOn<T extends Pick<Edition, 'from' | 'until'>>(
  editions: readonly T[],
  day: string,
): T | undefined {
  return editions.findLast(({ from, until }) => from <= day && (until === null || day < until));
}
