import type { Note } from '../components/Notes.astro';
import type { Clause } from '../model/clause.ts';
import { meaningOf } from '../model/labels.ts';
import type { Mark } from '../model/ledger.ts';

/** The notes on a plan's marks, numbered from 1 in their order. */
export function notesOf(clauses: readonly Clause[], marks: readonly Mark[]): Note[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return marks.map((mark, index) => {
    const words = byId.get(mark.clause)?.[mark.in]?.slice(mark.start, mark.end) ?? '';
    return { number: index + 1, words, text: meaningOf(mark) };
  });
}
