import type { Element } from 'xast';
import { type Block, CELL_BREAK, cellsOf, covers, type Table } from '../../model/table.ts';
import { inline } from '../xml.ts';
import { paragraph } from './paragraphs.ts';
import { type Marks, markedRuns } from './runs.ts';
import { WIDTH } from './styles.ts';

/** A column is never narrower than so many characters. */
const LEAST = 5;

const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  inline(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '000000' }, []),
);

/** A table of a text: its head is repeated on each page, no row breaks between pages. */
export function tableOf(text: string, block: Extract<Block, { rows: object }>, marks: Marks): Element {
  const rows = block.rows.map(({ start, end }) =>
    cellsOf(text.slice(start, end)).map((cell) => ({ ...cell, start: start + cell.start })),
  );
  const widths = widthsOf(rows.map((cells) => cells.map(({ words }) => words)));
  const setCell = (row: number, column: number) => {
    const { start, words } = rows[row]?.[column] ?? { start: block.start, words: '' };
    return markedRuns(text, { start, end: start + words.length }, marks);
  };
  return inline('w:tbl', {}, [
    inline('w:tblPr', {}, [
      width('w:tblW', WIDTH),
      inline('w:tblBorders', {}, RULES),
      inline('w:tblLayout', { 'w:type': 'fixed' }, []),
    ]),
    inline(
      'w:tblGrid',
      {},
      widths.map((size) => inline('w:gridCol', { 'w:w': String(size) }, [])),
    ),
    ...rows.map((_, row) => rowOf(row, block.table, widths, setCell)),
  ]);
}

function rowOf(
  row: number,
  { head, merged }: Table,
  widths: readonly number[],
  setCell: (row: number, column: number) => Element[],
): Element {
  const isHead = row < head;
  const cells = widths.flatMap((_, column) => {
    const own = merged.find((cell) => covers(cell, row, column));
    if (own && own.column !== column) return [];
    const { columns = 1, rows = 1 } = own ?? {};
    const goesOn = own !== undefined && own.row !== row;
    const size = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
    return inline('w:tc', {}, [
      inline('w:tcPr', {}, [
        width('w:tcW', size),
        ...(columns > 1 ? [inline('w:gridSpan', { 'w:val': String(columns) }, [])] : []),
        ...(rows > 1 ? [inline('w:vMerge', { 'w:val': goesOn ? 'continue' : 'restart' }, [])] : []),
      ]),
      paragraph(isHead ? 'HeadCell' : 'Cell', goesOn ? [] : setCell(row, column)),
    ]);
  });
  const properties = [inline('w:cantSplit', {}, []), ...(isHead ? [inline('w:tblHeader', {}, [])] : [])];
  return inline('w:tr', {}, [inline('w:trPr', {}, properties), ...cells]);
}

function width(name: string, size: number): Element {
  return inline(name, { 'w:w': String(size), 'w:type': 'dxa' }, []);
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
