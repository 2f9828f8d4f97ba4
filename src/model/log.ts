import { z } from 'zod';
import { planAddress } from './addresses.ts';
import { slug } from './plan.ts';

/** A change of words in a clause; `before` is empty for an insertion, `after` for a removal. */
const changeSchema = z.strictObject({
  /** The clause's id. */
  clause: z.string().min(1),
  before: z.string(),
  after: z.string(),
});

/** An address of the site, `/plans/qingpu-emergency-2023/3-1/`, which includes all addresses below it. */
const address = z.string().regex(/^\/.+\/$/);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An event of a published plan, an entry of `content/log.yaml`. */
export const logEntrySchema = z.strictObject({
  /** The day, ISO 8601. */
  date: z.iso.date(),
  kind: z.enum(['published', 'corrected', 'withdrawn']),
  plan: slug,
  /** The plan's title, needed after the plan is removed. */
  title: z.string().min(1),
  /** The reason, for readers, in Chinese. */
  reason: z.string().min(1),
  /** The changed words. */
  changes: z.array(changeSchema).default([]),
  /** The SHA-256 of the plan's words (`wordsOf`) after the event; null where the plan was withdrawn. */
  sha256: sha256.nullable(),
  /** The digest of what the event published (`planDigest`); null where the plan was withdrawn. */
  digest: sha256.nullable().default(null),
  /** The digest of the entry before (`entryDigest`); null in the first entry. */
  previous: sha256.nullable().default(null),
  /** Published addresses that end with the event; those of a withdrawn plan need not be listed. */
  gone: z.array(address).default([]),
  /** Published addresses that move with the event, each with its new address. */
  moved: z.record(address, address).default({}),
});

/** `content/log.yaml`, which may be empty. */
export const logSchema = z
  .array(logEntrySchema)
  .nullable()
  .transform((entries) => entries ?? []);

export type LogEntry = z.infer<typeof logEntrySchema>;

/** The last entry on a plan. */
export function lastEntryOf(log: readonly LogEntry[], plan: string): LogEntry | undefined {
  return log.findLast((entry) => entry.plan === plan);
}

/** The reason of an entry that publishes a plan, given the last entry on it: 首次收录。, or 重新收录。 after a withdrawal. */
export function reasonToPublish(last: LogEntry | undefined): string {
  return last ? '重新收录。' : '首次收录。';
}

/** The day on which each plan was last published here, by id. The newest entry of `log` comes first. */
export function recordedDays(log: readonly LogEntry[]): Map<string, string> {
  const published = log.filter(({ kind }) => kind === 'published').toReversed();
  return new Map(published.map(({ plan, date }) => [plan, date]));
}

/** Whether an entry ends or moves any address. */
export function isEnding({ sha256, gone, moved }: LogEntry): boolean {
  return sha256 === null || gone.length > 0 || Object.keys(moved).length > 0;
}

/** What became of a published address that has no content any more. */
export interface Gone {
  address: string;
  entry: LogEntry;
  /** The new address; null where the content is gone. */
  now: string | null;
}

/** What became of an address according to the last entry on it; undefined where the log has none. */
export function goneFrom(address: string, log: readonly LogEntry[]): Gone | undefined {
  const entry = log.findLast(({ moved, gone, plan, sha256 }) => {
    const withdrawn = sha256 === null ? [planAddress({ id: plan })] : [];
    return address in moved || [...gone, ...withdrawn].some((above) => address.startsWith(above));
  });
  return entry && { address, entry, now: entry.moved[address] ?? null };
}
