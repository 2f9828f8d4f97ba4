import type { SetSentence } from '../components/Sentences.astro';
import type { SetCell, SetTable } from '../components/WordTable.astro';
import { type Block, type GridCell, gridOf } from '../model/table.ts';

/** The last characters of a line above a table that is its name. */
const NAME = /表\s?[\d一二三四五六七八九十]{1,3}|[表单册]$|(?:指标|情况|目录|台账)$/u;

/** A table of a clause's text as a page sets it; `within` gives the sentences between two offsets. */
export function setTable(
  text: string,
  block: Extract<Block, { rows: object }>,
  within: (start: number, end: number) => SetSentence[],
): SetTable {
  const setCell = ({ start, end, rows, columns }: GridCell): SetCell => ({
    start,
    rows,
    columns,
    sentences: within(start, end),
  });
  const rows = gridOf(text, block).map((cells) => cells.map(setCell));
  const { head } = block.table;
  return {
    start: block.start,
    end: block.end,
    label: labelOf(text.slice(0, Math.max(0, block.start - 1))),
    head: rows.slice(0, head),
    body: rows.slice(head),
  };
}

function labelOf(above: string): string | null {
  const line = above.slice(above.lastIndexOf('\n') + 1);
  return line.length <= 60 && NAME.test(line) ? line : null;
}
