import { z } from 'zod';
import { slug } from './plan.ts';

/** One change of words: a clause's words before, and after; empty where there were or are none. */
const changeSchema = z.strictObject({
  /** The clause's id. */
  clause: z.string().min(1),
  before: z.string(),
  after: z.string(),
});

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
