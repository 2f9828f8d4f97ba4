import type { Run } from '../components/Runs.astro';
import type { Section } from '../components/SectionTree.astro';
import type { SetSentence } from '../components/Sentences.astro';
import type { Clause } from '../model/clause.ts';
import { nameOf } from '../model/clause-label.ts';
import type { Mark } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { rowId } from '../model/row.ts';
import { type Sentence, sentencesOf } from '../model/sentence.ts';
import { blocksOf } from '../model/table.ts';
import { titleLines } from '../model/title-lines.ts';
import { setTable } from './set-table.ts';

/** A mark with the number of its note. */
type NumberedMark = Mark & { number: number };

/** The marks of a plan, numbered from 1 in the order of the document. */
export function numberedMarks(marks: readonly Mark[]): NumberedMark[] {
  return marks.map((mark, index) => ({ ...mark, number: index + 1 }));
}

/**
 * The tree of a plan's parts as a page sets them. The lines that print the plan's title are left out, since the page's
 * heading has them; a frame may become empty by that.
 */
export function sectionsOf(plan: Plan, marks: readonly Mark[] = []): Section[] {
  const numbered = numberedMarks(marks);
  const children = Map.groupBy(plan.clauses, ({ parent }) => parent);
  const build = (clause: Clause, rank: number): Section => {
    const shown = clause.kind === 'frame' ? withoutTitle(clause, plan.title) : clause;
    const section = sectionOf(shown, numbered, rank);
    const below = section.rank === null ? rank : Math.min(rank + 1, 6);
    return { ...section, children: (children.get(clause.id) ?? []).map((child) => build(child, below)) };
  };
  const sections = (children.get(null) ?? []).map((clause) => build(clause, 2));
  return sections.filter((section, index) => index > 0 || hasWords(section));
}

/** A clause's own words as a page sets them, with a heading of the given rank where it has a title. */
export function sectionOf(clause: Clause, marks: readonly NumberedMark[], rank: number): Section {
  const { id, kind, number, level, title, runIn } = clause;
  const own = marks.filter((mark) => mark.clause === id);
  const inText = own.filter((mark) => mark.in === 'text');
  const inTitle = own.filter((mark) => mark.in === 'title');
  return {
    id,
    kind,
    name: nameOf(clause),
    number,
    level,
    rank: title === null || kind === 'frame' ? null : rank,
    runIn,
    title: title === null ? [] : runsOf(title, { start: 0, end: title.length }, inTitle),
    paragraphs: paragraphsOf(clause, inText),
    children: [],
  };
}

/** The paragraphs and tables of a clause's text. */
function paragraphsOf(
  { id, kind, text, tables }: Clause,
  marks: readonly NumberedMark[],
): Section['paragraphs'] {
  const sentences = sentencesOf(text).flat();
  const within = (start: number, end: number): SetSentence[] =>
    sentences
      .filter((sentence) => sentence.start >= start && sentence.end <= end && sentence.start < end)
      .map((sentence) => ({
        id: kind === 'frame' ? null : `${id}-s${sentence.n}`,
        runs: runsOf(text, sentence, marks),
      }));
  let rows = 0;
  return blocksOf(text, tables).map((block) => {
    if (!block.table) return within(block.start, block.end);
    const above = rows;
    rows += block.rows.length;
    return setTable(text, block, within, (row) => (kind === 'frame' ? null : rowId(id, above + row + 1)));
  });
}

/** The words between two offsets, cut where a mark begins or ends. */
function runsOf(text: string, { start, end }: Omit<Sentence, 'n'>, marks: readonly NumberedMark[]): Run[] {
  const runs: Run[] = [];
  let done = start;
  for (const { start: from, end: to, kind, certain, number } of marks) {
    const cut = { from: Math.max(from, done), to: Math.min(to, end) };
    if (cut.from >= cut.to) continue;
    if (cut.from > done) runs.push({ text: text.slice(done, cut.from) });
    const mark = { note: number, kind, certain, first: from >= start };
    runs.push({ text: text.slice(cut.from, cut.to), mark });
    done = cut.to;
  }
  if (done < end) runs.push({ text: text.slice(done, end) });
  return runs;
}

/** A frame without the one or more lines that print the plan's title. */
function withoutTitle(frame: Clause, title: string): Clause {
  const lines = frame.text.split('\n');
  const printed = titleLines(lines, title);
  if (!printed) return frame;
  const { from, to } = printed;
  return { ...frame, text: lines.toSpliced(from, to - from).join('\n'), tables: [] };
}

function hasWords({ kind, paragraphs, children }: Section): boolean {
  return kind !== 'frame' || paragraphs.length + children.length > 0;
}
