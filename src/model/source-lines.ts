import type { Repair } from './repair.ts';

/** A text with its repairs, in order. */
interface RepairedText {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** Returns a function that gives the source's line, from 1, of an offset in the repaired text. */
export function sourceLines({ text, repairs }: RepairedText): (offset: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const breaksBefore = (offset: number) => countUpTo(breaks, offset - 1);
  const ends: number[] = [];
  const lines: number[] = []; // the source's line at the end of each repair
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

/** The source's line, from 1, of each repair, without blank lines at its beginning. */
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

/** The number of items in a sorted list that are at most `limit`, by binary search. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
