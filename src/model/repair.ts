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

/**
 * Restores the source from the published words by undoing every repair. Repairs must be in the order of the source and must
 * not overlap. Throws a RangeError where a repair does not fit the words.
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

/** Thrown where a repair does not fit the source: the repair's index, and the offset at which its words should stand. */
export class RepairMisfit extends RangeError {
  override readonly name = 'RepairMisfit';
  readonly index: number;
  readonly at: number;

  constructor(index: number, at: number) {
    super(`repair ${index + 1} does not fit the source at ${at}`);
    this.index = index;
    this.at = at;
  }
}

/** The published words that repairs make of the source, the inverse of `undoRepairs`. Throws a RepairMisfit. */
export function redoRepairs(source: string, repairs: readonly Repair[]): string {
  let words = '';
  let done = 0;
  for (const [index, repair] of repairs.entries()) {
    const at = done + repair.start - words.length;
    const fits = at >= done && source.slice(at, at + repair.source.length) === repair.source;
    if (!fits || repair.published.length !== repair.end - repair.start) throw new RepairMisfit(index, at);
    words += source.slice(done, at) + repair.published;
    done = at + repair.source.length;
  }
  return words + source.slice(done);
}

/** The contents of `repairs.jsonl`: a JSON object on each line. */
export function printRepairs(repairs: readonly Repair[]): string {
  return repairs.map((repair) => `${JSON.stringify(repair)}\n`).join('');
}
