import type { Repair } from '../../model/repair.ts';
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

/** The source's line, counted from 1, on which the first sign of each repair stands, blank lines before it passed over. */
export function linesOfRepairs({ text, repairs }: RepairedText): Map<Repair, number> {
  const lines = new Map<Repair, number>();
  let line = 1;
  let done = 0;
  for (const repair of repairs) {
    line += breaksIn(text.slice(done, repair.start));
    const blank = /^\s*/.exec(repair.source)?.[0] ?? '';
    lines.set(repair, line + (blank === repair.source ? 0 : breaksIn(blank)));
    line += breaksIn(repair.source);
    done = repair.end;
  }
  return lines;
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
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
