import { sourceLines } from '../../model/source-lines.ts';
import { CELL_BREAK, rowsOf } from '../../model/table.ts';
import type { ReadTable } from '../formats/extract.ts';
import { type Edit, editsOf, type RepairedText } from './repaired-text.ts';

/** The offsets of a row in a text, in UTF-16 code units. */
interface Place {
  start: number;
  end: number;
}

/** The separators of rows and cells. */
const SEPARATORS = new RegExp(`[\\t\\n${CELL_BREAK}]`);

/** The rows of the source's tables in the repaired text, in order. */
export function rowsIn(repaired: RepairedText, tables: readonly ReadTable[]): Place[] {
  if (tables.length === 0) return [];
  const lineAt = sourceLines(repaired);
  const isOfTable = (line: number) =>
    tables.some((table) => line >= table.line && line < table.line + table.rows);
  return rowsOf(repaired.text).filter(({ start }) => isOfTable(lineAt(start) - 1));
}

/** Drops edits that change the cells of a row, and cuts off the parts of edits that reach into a row. */
export function keepRows(edits: readonly Edit[], text: string, rows: readonly Place[]): Edit[] {
  if (rows.length === 0) return [...edits];
  return edits.flatMap((edit) => {
    const at = rows.findIndex((row) => edit.start <= row.end && edit.end >= row.start);
    const last = rows.findLastIndex((row) => edit.start <= row.end && edit.end >= row.start);
    const [first, final] = [rows[at], rows[last]];
    if (!first || !final) return [edit];
    if (first === final && edit.start >= first.start && edit.end <= first.end) {
      return SEPARATORS.test(text.slice(edit.start, edit.end) + edit.text) ? [] : [edit];
    }
    const start = edit.start >= first.start ? first.end : edit.start;
    const end = edit.end <= final.end ? final.start : edit.end;
    return start < end && text.slice(start, end) !== edit.text ? [{ ...edit, start, end }] : [];
  });
}

const EDGES = new RegExp(
  `(?<=[\\t${CELL_BREAK}])[^\\S\\t\\n${CELL_BREAK}]+|[^\\S\\t\\n${CELL_BREAK}]+(?=[\\t${CELL_BREAK}]|$)`,
  'gu',
);

/** Removes white space around the words of cells. */
export function trimCells(text: string, rows: readonly Place[]): Edit[] {
  return rows.flatMap((row) =>
    editsOf(text.slice(row.start, row.end), EDGES).map((edit) => ({
      ...edit,
      start: row.start + edit.start,
      end: row.start + edit.end,
    })),
  );
}
