import { z } from 'zod';
import { isRow } from './row.ts';

/** A merged cell: its first row and column, from 0, and how many it spans; its words are in the first cell. */
const mergedCellSchema = z.strictObject({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rows: z.int().positive(),
  columns: z.int().positive(),
});

/**
 * A table in a clause's text. Each row is a paragraph with a tab before every cell, including the first, and U+2028 for a line
 * break in a cell; all rows have the same number of cells.
 */
export const tableSchema = z.strictObject({
  /** The offsets of its rows in the text, in UTF-16 code units. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** The number of header rows. */
  head: z.int().nonnegative(),
  merged: z.array(mergedCellSchema),
});

export type MergedCell = z.infer<typeof mergedCellSchema>;
export type Table = z.infer<typeof tableSchema>;

/** A line break in a cell. */
export const CELL_BREAK = '\u2028';

const CELL = '\t';

/** The offsets of the paragraphs of a text that are rows of a table. */
export function rowsOf(text: string): { start: number; end: number }[] {
  return paragraphsOf(text).filter(({ start, end }) => isRow(text.slice(start, end)));
}

/** A row as a paragraph: 指标, 单位 → “⇥指标⇥单位”. Tabs in a cell become spaces. */
export function printRow(cells: readonly string[]): string {
  return cells.map((cell) => CELL + cell.replaceAll(CELL, ' ').replaceAll('\n', CELL_BREAK)).join('');
}

/** The cells of a row with their offsets in it: “⇥指标⇥单位” → 指标 at 1, 单位 at 4. */
export function cellsOf(row: string): { words: string; start: number }[] {
  let start = 0;
  return row
    .slice(1)
    .split(CELL)
    .map((words) => {
      const cell = { words, start: start + 1 };
      start = cell.start + words.length;
      return cell;
    });
}

/** A text with its tables as plain text: a tab between cells, a space for a line break in a cell. */
export function plainRows(text: string): string {
  return text.replaceAll(/^\t/gm, '').replaceAll(/\t+$/gm, '').replaceAll(CELL_BREAK, ' ');
}

/** A paragraph or a table with its offsets in the text; `rows` are the offsets of a table's rows. */
export type Block =
  | { table: null; start: number; end: number }
  | { table: Table; start: number; end: number; rows: { start: number; end: number }[] };

/** The paragraphs and tables of a text, in order. */
export function blocksOf(text: string, tables: readonly Table[]): Block[] {
  const blocks: Block[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const table = tables.find((one) => start >= one.start && end <= one.end);
    const last = blocks.at(-1);
    if (!table) blocks.push({ table: null, start, end });
    else if (last?.table === table) {
      last.rows.push({ start, end });
      last.end = end;
    } else blocks.push({ table, start, end, rows: [{ start, end }] });
  }
  return blocks;
}

/** The offsets of the paragraphs of a text; none in an empty text. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  let start = 0;
  return (text === '' ? [] : text.split('\n')).map((line) => {
    const place = { start, end: start + line.length };
    start = place.end + 1;
    return place;
  });
}

/** A cell of a table as it is shown: its span, and the offsets of its words in the text. */
export interface GridCell {
  head: boolean;
  rows: number;
  columns: number;
  start: number;
  end: number;
}

/** The rows of a table as they are shown, without the cells that a merged one covers. */
export function gridOf(text: string, { table, rows }: Extract<Block, { rows: object }>): GridCell[][] {
  return rows.map((place, row) =>
    cellsOf(text.slice(place.start, place.end)).flatMap(({ words, start }, column): GridCell[] => {
      const own = table.merged.find((cell) => covers(cell, row, column));
      if (own && (own.row !== row || own.column !== column)) return [];
      const from = place.start + start;
      const { rows: height, columns: width } = own ?? { rows: 1, columns: 1 };
      return [
        { head: row < table.head, rows: height, columns: width, start: from, end: from + words.length },
      ];
    }),
  );
}

/** Whether a merged cell covers a place of its table, including its own first cell. */
export function covers({ row, column, rows, columns }: MergedCell, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
