import type { Note } from '../components/Notes.astro';
import type { Clause } from '../model/clause.ts';
import type { Mark } from '../model/ledger.ts';

const KINDS: Record<Mark['kind'], string> = {
  supplied: '来源文本此处损坏，据证据补出',
  illegible: '来源文本此处无法辨认',
  sic: '原文如此',
};

/** The notes on a plan's marks, numbered from 1 in their order. */
export function notesOf(clauses: readonly Clause[], marks: readonly Mark[]): Note[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return marks.map((mark, index) => {
    const words = byId.get(mark.clause)?.[mark.in]?.slice(mark.start, mark.end) ?? '';
    const sure = mark.kind === 'supplied' ? `（${mark.certain ? '确定' : '高度可信'}）` : '';
    const kind = KINDS[mark.kind] + sure;
    return { number: index + 1, words, text: `${kind}。${mark.note ?? ''}` };
  });
}
