import { z } from 'zod';

/** What can be repaired, one class for each kind of damage; the contract's section 3 says what each stands for. */
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
  /** What stands in the source; empty where something was inserted. */
  source: z.string(),
  /** What is published in its place; empty where something was taken out. */
  published: z.string(),
  /** Why, where the class alone does not say it. */
  reason: z.string().optional(),
});

export type Repair = z.infer<typeof repairSchema>;
export type RepairClass = Repair['class'];

/**
 * The source again, made from the published words by undoing every repair, last words first or not: repairs are in
 * the order of the source and do not overlap. Throws a RangeError where a repair does not fit the words.
 */
export function undoRepairs(words: string, repairs: readonly Repair[]): string {
  let source = '';
  let done = 0;
  for (const repair of repairs) {
    if (repair.start < done || words.slice(repair.start, repair.end) !== repair.published) {
      throw new RangeError(
        `repair at ${repair.start} does not fit: expected ${JSON.stringify(repair.published)}`,
      );
    }
    source += words.slice(done, repair.start) + repair.source;
    done = repair.end;
  }
  return source + words.slice(done);
}

/** Repairs as `repairs.jsonl` keeps them, one JSON object a line. */
export function printRepairs(repairs: readonly Repair[]): string {
  return repairs.map((repair) => `${JSON.stringify(repair)}\n`).join('');
}

/** The repairs that a `repairs.jsonl` holds. Throws a ZodError or SyntaxError where a line is none. */
export function readRepairs(jsonl: string): Repair[] {
  return jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => repairSchema.parse(JSON.parse(line)));
}
