import { z } from 'zod';

/** The classes of repair, one for each kind of damage; `REPAIR_LABELS` explains them. */
export const REPAIR_CLASSES = [
  'width',
  'space',
  'line-join',
  'furniture',
  'heading-mark',
  'gloss',
  'script',
  'supplied',
  'illegible',
] as const;

/** One difference between the document as received and the words as published. */
export const repairSchema = z.strictObject({
  class: z.enum(REPAIR_CLASSES),
  /** `certain` follows from the source alone, `high` rests on evidence that the reason names. */
  confidence: z.enum(['certain', 'high']),
  /** Where `published` begins in the published words (`wordsOf`), in UTF-16 code units. */
  start: z.int().nonnegative(),
  /** Where it ends. */
  end: z.int().nonnegative(),
  /** The words in the source; empty for an insertion. */
  source: z.string(),
  /** The words published in their place; empty for a removal. */
  published: z.string(),
  /** The reason, where the class does not explain it. */
  reason: z.string().optional(),
});

export type Repair = z.infer<typeof repairSchema>;
export type RepairClass = Repair['class'];

/** The contents of `repairs.jsonl`: a JSON object on each line. */
export function printRepairs(repairs: readonly Repair[]): string {
  return repairs.map((repair) => `${JSON.stringify(repair)}\n`).join('');
}
