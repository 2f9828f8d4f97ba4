import { z } from 'zod';
import { planAddress } from './addresses.ts';
import { slug } from './plan.ts';

/** One change of words: a clause's words before, and after; empty where there were or are none. */
const changeSchema = z.strictObject({
  /** The clause's id. */
  clause: z.string().min(1),
  before: z.string(),
  after: z.string(),
});

/** An address of the site, `/plans/qingpu-emergency-2023/3-1/`; it stands for all that is below it too. */
const address = z.string().regex(/^\/.+\/$/);

/** Something that happened to a published plan: `content/log.yaml` holds one for each, the newest last. */
export const logEntrySchema = z.strictObject({
  /** The day, ISO 8601; never one that is not known. */
  date: z.iso.date(),
  kind: z.enum(['published', 'corrected', 'withdrawn']),
  plan: slug,
  /** The plan's title, kept here for when the plan is gone. */
  title: z.string().min(1),
  /** Why, for readers, in Chinese. */
  reason: z.string().min(1),
  /** What changed, word by word. */
  changes: z.array(changeSchema).default([]),
  /** The SHA-256 of the plan's words (`wordsOf`) from then on; null where the plan was withdrawn. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Published addresses that have nothing to show from then on; those of a withdrawn plan need no mention. */
  gone: z.array(address).default([]),
  /** Where what stood at an address stands from then on. */
  moved: z.record(address, address).default({}),
});

/** `content/log.yaml`; an empty file holds nothing. */
export const logSchema = z
  .array(logEntrySchema)
  .nullable()
  .transform((entries) => entries ?? []);

export type LogEntry = z.infer<typeof logEntrySchema>;

/** The last entry that speaks of a plan; undefined where there is none. */
export function lastEntryOf(log: readonly LogEntry[], plan: string): LogEntry | undefined {
  return log.findLast((entry) => entry.plan === plan);
}

/** The day on which each plan was last published here, by its id; the newest entry stands first. */
export function recordedDays(log: readonly LogEntry[]): Map<string, string> {
  const published = log.filter(({ kind }) => kind === 'published').toReversed();
  return new Map(published.map(({ plan, date }) => [plan, date]));
}

/** Whether an entry says of some address that nothing stands there any more. */
export function isEnding({ sha256, gone, moved }: LogEntry): boolean {
  return sha256 === null || gone.length > 0 || Object.keys(moved).length > 0;
}

/** What became of an address that nothing stands at any more: the entry that says so, and where its words stand now. */
export interface Gone {
  address: string;
  entry: LogEntry;
  /** Null where they stand nowhere. */
  now: string | null;
}

/** What the log says became of an address, the last entry first; undefined where it says nothing. */
export function goneFrom(address: string, log: readonly LogEntry[]): Gone | undefined {
  const entry = log.findLast(({ moved, gone, plan, sha256 }) => {
    const withdrawn = sha256 === null ? [planAddress({ id: plan })] : [];
    return address in moved || [...gone, ...withdrawn].some((above) => address.startsWith(above));
  });
  return entry && { address, entry, now: entry.moved[address] ?? null };
}
