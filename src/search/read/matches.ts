import { type Fold, normalise } from '../../text/normalise.ts';
import { patternOf } from '../../text/soft-marks.ts';

/** Where something stands in a text, in UTF-16 code units. */
export type Span = [from: number, to: number];

/** Where some normalised words stand in a text as printed, with the soft marks in them, sorted; overlapping matches are one. */
export function matchesIn(text: string, words: readonly string[], fold?: Fold): Span[] {
  const { text: normalised, offsets } = normalise(text, fold);
  const spans = words.flatMap((one) =>
    occurrences(normalised, one).map(([from, to]): Span => [offsets[from] ?? 0, endOf(offsets, to)]),
  );
  return merge(spans);
}

/** A match ends where the next character of the original begins, not in the middle of one such as ㎡. */
function endOf(offsets: readonly number[], to: number): number {
  const last = offsets[to - 1];
  let end = to;
  while (end < offsets.length - 1 && offsets[end] === last) end++;
  return offsets[end] ?? 0;
}

function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  const pattern = patternOf(words);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push([match.index, pattern.lastIndex]);
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
