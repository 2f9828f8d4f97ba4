import type { RepairedText } from './repaired-text.ts';

/** Tells the source's line, counted from 1, on which the character at an offset of the repaired text stands. */
export function sourceLines({ text, repairs }: RepairedText): (offset: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const breaksBefore = (offset: number) => countUpTo(breaks, offset - 1);
  const ends: number[] = [];
  const lines: number[] = []; // the source's line on which each repair ends
  for (const { start, end, source } of repairs) {
    const before = (lines.at(-1) ?? 1) - breaksBefore(ends.at(-1) ?? 0);
    lines.push(before + breaksBefore(start) + source.split('\n').length - 1);
    ends.push(end);
  }
  return (offset) => {
    const done = countUpTo(ends, offset) - 1;
    return (lines[done] ?? 1) + breaksBefore(offset) - breaksBefore(ends[done] ?? 0);
  };
}

/** How many of some numbers in ascending order are not above a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
