import type { SetSentence } from '../components/Sentences.astro';
import type { SetCell, SetRow, SetTable } from '../components/WordTable.astro';
import { type Block, CELL_BREAK, cellsOf, type GridCell, gridOf } from '../model/table.ts';
import { namedCells, rowInWords } from '../model/table-rows.ts';

/** The last characters of a line above a table that is its name. */
const NAME = /表\s?[\d一二三四五六七八九十]{1,3}|[表单册]$|(?:指标|情况|目录|台账)$/u;

/** How many letters stand in a line of a table on a phone, and how many columns that may wrap. */
const PHONE = { letters: 18, columns: 3 };

type TableBlock = Extract<Block, { rows: object }>;

/**
 * A table of a clause's text as a page sets it; `within` gives the sentences between two offsets, `idOf` the id of a row by its
 * index in the table.
 */
export function setTable(
  text: string,
  block: TableBlock,
  within: (start: number, end: number) => SetSentence[],
  idOf: (row: number) => string | null,
): SetTable {
  const grid = gridOf(text, block);
  const { head } = block.table;
  const setCell = (cell: GridCell, name: string | null): SetCell => ({
    start: cell.start,
    rows: cell.rows,
    columns: cell.columns,
    name,
    sentences: within(cell.start, cell.end),
  });
  const setRow = (cells: GridCell[], index: number): SetRow => {
    const names = new Map(namedCells(text, block, index).map(({ start, name }) => [start, name]));
    return {
      id: idOf(index),
      above: aboveOf(text, block, index),
      cells: cells.map((cell) => setCell(cell, names.get(cell.start) ?? null)),
    };
  };
  return {
    start: block.start,
    end: block.end,
    label: labelOf(text.slice(0, Math.max(0, block.start - 1))),
    narrow: narrowOf(text, block),
    head: grid.slice(0, head).map((cells) => cells.map((cell) => setCell(cell, null))),
    body: grid.slice(head).map((cells, row) => setRow(cells, head + row)),
  };
}

/** How a table stands on a phone: as it is where its lines fit, its rows as cards where it has a head, else it may scroll. */
function narrowOf(text: string, { table, rows }: TableBlock): SetTable['narrow'] {
  const cells = rows.map(({ start, end }) => cellsOf(text.slice(start, end)).map(({ words }) => words));
  const columns = cells[0] ?? [];
  const letters = columns.map((_, column) => Math.max(...cells.map((row) => longestLine(row[column] ?? ''))));
  if (letters.reduce((sum, count) => sum + count, 0) <= PHONE.letters) return 'fits';
  if (table.head > 0) return 'cards';
  return columns.length <= PHONE.columns ? 'fits' : 'scrolls';
}

function longestLine(words: string): number {
  return Math.max(...words.split(CELL_BREAK).map(({ length }) => length));
}

/** The words of merged cells that begin in a row above, “一级指标：签约数量指标”; null where there are none. */
function aboveOf(text: string, block: TableBlock, row: number): string | null {
  const begin = block.rows[row]?.start ?? 0;
  const wordsOf = ({ start, end }: { start: number; end: number }) =>
    start < begin ? text.slice(start, end) : '';
  return rowInWords(text, block, row, wordsOf) || null;
}

function labelOf(above: string): string | null {
  const line = above.slice(above.lastIndexOf('\n') + 1);
  return line.length <= 60 && NAME.test(line) ? line : null;
}
