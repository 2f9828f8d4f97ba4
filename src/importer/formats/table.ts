import { readMarker } from '../../model/markers.ts';
import { isRow } from '../../model/row.ts';
import { type MergedCell, printRow } from '../../model/table.ts';
import { kindOfLine } from '../lines.ts';
import type { ReadTable } from './extract.ts';
import { headRows } from './table-head.ts';
import { isListHead, isTask, isTaskHead, NUMBER } from './table-kinds.ts';

/** The cells of a row, their paragraphs joined by \n; empty where a merged cell covers the place. */
export type Row = readonly string[];

/** A table as read from a file. */
export interface Grid {
  rows: readonly Row[];
  merged: readonly MergedCell[];
  /** The number of header rows; null where the file does not say. */
  head: number | null;
}

/** A table as lines of text; rows begin with a tab. */
interface PrintedTable {
  lines: string[];
  /** The tables of the rows; empty where the table became clauses or text. */
  tables: ReadTable[];
}

/** The columns of a task table: the index of the number column, and all headings. */
interface Columns {
  number: number;
  headings: string[];
}

/**
 * Prints a table as lines of text. A row of a task table (序号, 任务, 责任单位, 完成时限) becomes its number with its task, and a line
 * for each other cell with its heading, as a screen reader reads it: `1⇥修订预案`, `责任单位：市应急局`. A row of a list (序号, 部门,
 * 职责) becomes one line. Any other table keeps its rows and cells.
 */
export function printTable(grid: Grid): PrintedTable {
  const rows = grid.rows.map((row) => row.map(trimLines));
  const filled = rows.filter((row) => row.some(Boolean));
  // A table with one column is a frame around text.
  if (filled.every((row) => row.length === 1))
    return asText(filled.flatMap(([cell = '']) => cell.split('\n')));
  const head = filled.slice(0, 3).findIndex(isTaskHead);
  if (head >= 0) return asText(printTasks(filled, head));
  if (isPrintedAsLines(filled)) return asText(filled.map(printLine));
  return printGrid({ ...grid, rows });
}

function asText(lines: string[]): PrintedTable {
  return { lines, tables: [] };
}

/** Whether the rows are better printed as lines: those of a numbered list, with or without header, or labels with values. */
function isPrintedAsLines(rows: readonly Row[]): boolean {
  const most = (holds: (row: Row) => boolean) => rows.filter(holds).length > rows.length / 2;
  if (rows.slice(0, 3).some(isListHead)) return true;
  const headless = !rows.slice(0, 3).some((row) => row.some((cell) => NUMBER.test(cell)));
  if (headless && most(([number = '', ...cells]) => /^\d{1,3}$/.test(number) && cells.every(isWords)))
    return true;
  return most((row) => kindOfLine(printLine(row)) === 'label');
}

/** Whether a cell is empty or has words, unlike a figure. */
function isWords(cell: string): boolean {
  return cell === '' || /\p{Script=Han}{2}/u.test(cell);
}

/** Prints the rows of a table. Rows of a single merged cell at the beginning and end become lines: caption, unit, notes. */
function printGrid({ rows, merged, head }: Grid): PrintedTable {
  const width = Math.max(...rows.map((row) => row.length));
  const isLine = (row: Row, at: number) =>
    !row.some(Boolean) ||
    merged.some((cell) => cell.row === at && cell.column === 0 && cell.rows === 1 && cell.columns >= width);
  const first = rows.findIndex((row, i) => !isLine(row, i));
  const last = rows.findLastIndex((row, i) => !isLine(row, i));
  const above = rows.slice(0, Math.max(first, 0)).flatMap(wordsOf);
  if (last <= first) return asText(rows.filter((row) => row.some(Boolean)).map(printLine));
  const kept = dropEmptyRows({ rows: rows.slice(first, last + 1), merged: shifted(merged, first), head });
  const square = kept.rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  const own = { ...kept, rows: square, merged: kept.merged.filter((cell) => isWithin(cell, square)) };
  const table = {
    line: above.length,
    rows: square.length,
    head: headRows({ ...own, head: head === null ? null : Math.max(0, head - first) }),
    merged: [...own.merged],
  };
  return {
    lines: [...above, ...square.map(printRow), ...rows.slice(last + 1).flatMap(wordsOf)],
    tables: [table],
  };
}

function wordsOf(row: Row): string[] {
  return row.flatMap((cell) => cell.split('\n')).filter(Boolean);
}

/** Removes empty rows, unless a merged cell reaches into them. */
export function dropEmptyRows({ rows, merged, head }: Grid): Grid {
  const isEmpty = (row: Row, at: number) =>
    !row.some(Boolean) &&
    !merged.some((cell) => at >= cell.row && at < cell.row + cell.rows && cell.rows > 1);
  const dropped = rows.flatMap((row, i) => (isEmpty(row, i) ? [i] : []));
  const before = (at: number) => dropped.filter((row) => row < at).length;
  return {
    head,
    rows: rows.filter((row, i) => !isEmpty(row, i)),
    merged: merged
      .filter(({ row }) => !dropped.includes(row))
      .map((cell) => ({ ...cell, row: cell.row - before(cell.row) })),
  };
}

function shifted(merged: readonly MergedCell[], by: number): MergedCell[] {
  return merged.filter(({ row }) => row >= by).map((cell) => ({ ...cell, row: cell.row - by }));
}

function isWithin({ row, column, rows, columns }: MergedCell, grid: readonly Row[]): boolean {
  const more = rows > 1 || columns > 1;
  return more && row + rows <= grid.length && column + columns <= (grid[0]?.length ?? 0);
}

/** Finds the lines of tables, which are given in order. */
export function placeTables(
  lines: readonly string[],
  tables: readonly Omit<ReadTable, 'line'>[],
): ReadTable[] {
  const placed: ReadTable[] = [];
  for (let line = 0; line < lines.length; line++) {
    const table = isRow(lines[line] ?? '') ? tables[placed.length] : undefined;
    if (!table) continue;
    placed.push({ ...table, line });
    line += table.rows - 1;
  }
  return placed;
}

/** Removes empty lines and surrounding white space from a cell, and replaces tabs, which separate cells. */
function trimLines(cell: string): string {
  const lines = cell.split('\n').map((line) => line.replaceAll('\t', ' ').trim());
  return lines.filter(Boolean).join('\n');
}

function oneLine(cell: string): string {
  return cell.replaceAll('\n', ' ');
}

function printLine(row: Row): string {
  const cells = row.map(oneLine);
  return cells.filter(Boolean).length > 1 ? cells.join('\t').trim() : cells.join('');
}

function printTasks(rows: readonly Row[], head: number): string[] {
  const height = hasSecondHead(rows, head) ? 2 : 1;
  const columns = readColumns(rows.slice(head, head + height));
  return [
    ...rows.slice(0, head + height).map(printLine),
    ...rows.slice(head + height).flatMap((row) => printTask(row, columns)),
  ];
}

/** Whether the header has a second row, without a number: 责任分工 above 牵头单位 and 配合单位. */
function hasSecondHead(rows: readonly Row[], head: number): boolean {
  const [first = [], second = []] = rows.slice(head, head + 2);
  const spans = first.some((cell, i) => cell === '' && second[i] !== '');
  return spans && second[first.findIndex((cell) => NUMBER.test(cell))] === '';
}

function readColumns(heads: readonly Row[]): Columns {
  const [first = [], second = []] = heads;
  const headings = first.map((cell, i) => (second[i] || cell).replace(/\s/g, ''));
  return { number: first.findIndex((cell) => NUMBER.test(cell)), headings };
}

/** The lines of a row of a task table; a single cell is a heading, and a row without a number continues the one above. */
function printTask(row: Row, { number, headings }: Columns): string[] {
  const places = row.flatMap((cell, i) => (cell === '' || i === number ? [] : [i]));
  const printed = oneLine(row[number] ?? '');
  if (places.length === 0) return [printed];
  if (printed === '' && places.length === 1 && places[0] === 0) return [oneLine(row[0] ?? '')];
  const task = printed === '' ? -1 : (places.find((i) => isTask(headings[i] ?? '')) ?? places[0] ?? -1);
  const others = places.filter((i) => i !== task).map((i) => withHeading(headings[i] ?? '', row[i] ?? ''));
  return printed === ''
    ? others
    : [...`${printed}\t${printTaskCell(row[task] ?? '')}`.split('\n'), ...others];
}

/** The paragraphs of a task become lines, but one line where they have numbers of their own. */
function printTaskCell(cell: string): string {
  return cell.split('\n').some((line) => readMarker(line)) ? oneLine(cell) : cell;
}

function withHeading(heading: string, cell: string): string {
  return heading === '' ? oneLine(cell) : `${heading}：${oneLine(cell)}`;
}
