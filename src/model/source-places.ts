import type { Span } from './quote.ts';
import type { Repair } from './repair.ts';

/** Where the source's character at an offset stands in the published words; the whole repair where it was changed. */
export function publishedPlace(at: number, repairs: readonly Repair[]): Span {
  let shift = 0; // offset in the source minus offset in the words
  for (const { start, end, source } of repairs) {
    if (at - shift < start) break;
    if (at - shift < start + source.length) return { start, end };
    shift += source.length - (end - start);
  }
  return { start: at - shift, end: at - shift + 1 };
}
