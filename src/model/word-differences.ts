import { diffArrays } from 'diff';
import type { Clause } from './clause.ts';
import { placesOf, wordsOf } from './words.ts';

/** Words in which a plan differs from other words, with some letters around them. */
export interface WordDifference {
  /** The clause of the plan in which, or after which, they stand. */
  clause: string;
  /** The words of the plan; empty where whole lines are missing. */
  here: string;
  /** The other words; empty where they have no such lines. */
  there: string;
  /** The offset of the difference in the other words. */
  at: number;
}

/** The places in which a plan's words differ from other words, line by line. */
export function wordDifferences(clauses: readonly Clause[], others: string): WordDifference[] {
  const places = [...placesOf(clauses)].filter(([, { start, end }]) => end > start);
  return changedLines(wordsOf(clauses).split('\n'), others.split('\n')).map(({ own, other, ownAt, at }) => {
    const [first, here, there] = changeIn(own, other);
    const place = own === '' ? ownAt - 1 : ownAt + first; // missing lines belong after the clause above
    const clause = places.findLast(([, { start }]) => start <= place)?.[0] ?? '';
    return { clause, here, there, at: at + Math.min(first, Math.max(0, other.length - 1)) };
  });
}

/** Lines of one text in place of lines of another, with their offsets. */
interface ChangedLines {
  own: string;
  other: string;
  ownAt: number;
  at: number;
}

function changedLines(own: string[], others: string[]): ChangedLines[] {
  const changes: ChangedLines[] = [];
  let [ownAt, at] = [0, 0];
  let removed: string[] = [];
  const add = (added: string[]) => {
    const single = removed.length === added.length;
    const pairs = single ? removed.map((line, i) => [[line], [added[i] ?? '']]) : [[removed, added]];
    for (const [a = [], b = []] of pairs) {
      const [from, to] = [a.join('\n'), b.join('\n')];
      if (a.length + b.length > 0) changes.push({ own: from, other: to, ownAt, at });
      if (a.length > 0) ownAt += from.length + 1;
      if (b.length > 0) at += to.length + 1;
    }
    removed = [];
  };
  for (const change of diffArrays(own, others)) {
    if (change.removed) removed = change.value;
    else if (change.added) add(change.value);
    else {
      add([]);
      const length = change.value.join('\n').length + 1;
      ownAt += length;
      at += length;
    }
  }
  add([]);
  return changes;
}

/** The letters shown around a change, and the most that are shown of it. */
const AROUND = 4;
const LONGEST = 40;

/** Where two texts begin to differ, and the words of both that do; line breaks as ⏎. */
function changeIn(a: string, b: string): [first: number, a: string, b: string] {
  const shorter = Math.min(a.length, b.length);
  let first = 0;
  while (first < shorter && a[first] === b[first]) first++;
  let last = 0;
  while (last < shorter - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  const shown = (text: string) =>
    shorten(text.slice(Math.max(0, first - AROUND), text.length - Math.max(0, last - AROUND)));
  return [first, shown(a), shown(b)];
}

function shorten(words: string): string {
  const cut = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return cut.replaceAll('\n', '⏎');
}
