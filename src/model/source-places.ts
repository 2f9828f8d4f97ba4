import type { Span } from './quote.ts';
import type { Repair } from './repair.ts';

/** The place in the published words of the source's character at an offset; where a repair changed it, that of the repair. */
export function publishedPlace(at: number, repairs: readonly Repair[]): Span {
  let shift = 0; // offset in the source minus offset in the words
  for (const { start, end, source } of repairs) {
    if (at - shift < start) break;
    if (at - shift < start + source.length) return { start, end };
    shift += source.length - (end - start);
  }
  return { start: at - shift, end: at - shift + 1 };
}
