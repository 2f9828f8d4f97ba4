import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow } from 'docx';
import { type Block, CELL_BREAK, cellsOf, type GridCell, gridOf } from '../../model/table.ts';
import { type Marks, markedRuns } from './runs.ts';
import { WIDTH } from './styles.ts';

/** A column is never narrower than so many characters. */
const LEAST = 5;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** A table of a text: its head is repeated on each page, no row breaks between pages. */
export function tableOf(text: string, block: Extract<Block, { rows: object }>, marks: Marks): Table {
  const { head } = block.table;
  const cells = (row: GridCell[]) => row.map((cell) => cellOf(text, cell, marks));
  return new Table({
    width: { size: WIDTH, type: 'dxa' },
    columnWidths: widthsOf(
      block.rows.map(({ start, end }) => cellsOf(text.slice(start, end)).map(({ words }) => words)),
    ),
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: gridOf(text, block).map(
      (row, at) => new TableRow({ cantSplit: true, tableHeader: at < head, children: cells(row) }),
    ),
  });
}

function cellOf(text: string, { head, rows, columns, start, end }: GridCell, marks: Marks): TableCell {
  const style = head ? 'HeadCell' : 'Cell';
  return new TableCell({
    ...(rows > 1 && { rowSpan: rows }),
    ...(columns > 1 && { columnSpan: columns }),
    children: [new Paragraph({ style, children: markedRuns(text, { start, end }, marks) })],
  });
}

/** The widths of the columns of a table, which fill the type area: as the longest lines, of long ones as their square roots. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const letters = (rows[0] ?? []).map((_, column) => {
    const lines = rows.flatMap((row) => (row[column] ?? '').split(CELL_BREAK));
    const longest = Math.max(...lines.map(({ length }) => length));
    return Math.max(LEAST, Math.min(longest, 3 * Math.sqrt(longest)));
  });
  const all = letters.reduce((sum, count) => sum + count, 0);
  return letters.map((count) => Math.floor((WIDTH * count) / all));
}
