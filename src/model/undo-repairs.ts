import type { Repair } from './repair.ts';

/** Thrown where a repair does not fit a text: the repair's index, and the offset at which its words should stand. */
export class RepairMisfit extends RangeError {
  override readonly name = 'RepairMisfit';
  readonly index: number;
  readonly at: number;

  constructor(index: number, at: number) {
    super(`repair ${index + 1} does not fit at ${at}`);
    this.index = index;
    this.at = at;
  }
}

/**
 * Restores the source from the published words by undoing every repair. Repairs must be in the order of the source and must
 * not overlap. Throws a RepairMisfit where a repair does not fit the words.
 */
export function undoRepairs(words: string, repairs: readonly Repair[]): string {
  let source = '';
  let done = 0;
  for (const [index, { start, end, source: own, published }] of repairs.entries()) {
    if (start < done || words.slice(start, end) !== published) throw new RepairMisfit(index, start);
    source += words.slice(done, start) + own;
    done = end;
  }
  return source + words.slice(done);
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
