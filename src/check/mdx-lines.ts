import type { Clause } from '../model/clause.ts';

/** The beginning of an element that is a part of a plan. */
const PART = /^\s*<(?:Frame|Part|Clause|Annex)\b/;

/** The clause in whose element a line of the MDX, from 1, stands; null above the first one. */
export function clauseAtLine(mdx: string, clauses: readonly Clause[], line: number): Clause | null {
  const above = mdx.split('\n').slice(0, line);
  return clauses[above.filter((text) => PART.test(text)).length - 1] ?? null;
}

/** The line of the MDX, from 1, in which words of a clause stand; that of its element where they are split or escaped. */
export function lineOfWords(mdx: string, clauses: readonly Clause[], id: string, words: string): number {
  const lines = mdx.split('\n');
  const elements = lines.flatMap((line, i) => (PART.test(line) ? [i] : []));
  const index = clauses.findIndex((clause) => clause.id === id);
  const [start = -1, end = lines.length] = [elements[index], elements[index + 1]];
  const [first = ''] = words.split(/[⏎…]/);
  const within = first === '' ? -1 : lines.slice(start, end).findIndex((line) => line.includes(first));
  return start + Math.max(0, within) + 1;
}
