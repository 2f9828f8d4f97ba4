import { type IRunOptions, Tab, TextRun } from 'docx';
import type { Mark } from '../../model/ledger.ts';
import { CELL_BREAK } from '../../model/table.ts';
import { printable } from '../xml.ts';

/** The marks of one text: the title or the text of a clause. */
export type Marks = readonly Pick<Mark, 'start' | 'end'>[];

/** The words of a text between two offsets as runs, cut where marked words begin and end. */
export function markedRuns(
  text: string,
  { start, end }: { start: number; end: number },
  marks: Marks,
  set: IRunOptions = {},
): TextRun[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
  const bounds = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return bounds.slice(1).flatMap((to, index) => {
    const from = bounds[index] ?? start;
    const marked = inside.some((mark) => mark.start <= from && mark.end >= to);
    return runsOf(text.slice(from, to), marked ? { ...set, style: 'Marked' } : set);
  });
}

/** Words as runs: a tab and a line break of a cell are elements of their own. */
export function runsOf(words: string, set: IRunOptions = {}): TextRun[] {
  return words.split(CELL_BREAK).map((line, index) => {
    const children = printable(line)
      .split('\t')
      .flatMap((piece, at) => (at > 0 ? [new Tab(), piece] : [piece]));
    return new TextRun({ ...set, ...(index > 0 && { break: 1 }), children });
  });
}
