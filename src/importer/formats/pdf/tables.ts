import type { MergedCell } from '../../../model/table.ts';
import { dropEmptyRows, type Row } from '../table.ts';
import { cellAt, findGrids, type Grid, mergedIn } from './grid.ts';
import { type Line, linesOf, type Run } from './lines.ts';
import type { Rule } from './shapes.ts';

/** A table with lines around its cells. */
interface RuledTable {
  rows: Row[];
  merged: MergedCell[];
  page: number;
  /** The y of its top, in points. */
  y: number;
  /** The x of its column edges. */
  columns: number[];
}

/** A line or a table of a page. */
export type Block = Line | RuledTable;

/** Whether a block is a table. */
export function isTable(block: Block): block is RuledTable {
  return 'rows' in block;
}

/** Whether a block is a line of text. */
export function isLine(block: Block): block is Line {
  return !isTable(block);
}

/** The tables and lines of a page, from top to bottom. */
export function blocksOf(runs: readonly Run[], rules: readonly Rule[], page: number): Block[] {
  const grids = findGrids(rules);
  const inside = new Map<Grid, Run[]>(grids.map((grid) => [grid, []]));
  const outside = runs.filter((run) => {
    const grid = grids.find((some) => cellOf(some, run) !== null);
    if (grid) inside.get(grid)?.push(run);
    return !grid;
  });
  const tables = [...inside].map(([grid, own]) => tableOf(grid, own, page));
  const blocks: Block[] = [...linesOf(outside, page), ...tables.filter(({ rows }) => rows.length > 0)];
  return blocks.sort((a, b) => b.y - a.y);
}

function cellOf(grid: Grid, { x, y, width, size }: Run) {
  return cellAt(grid, x + width / 2, y + size / 3);
}

function tableOf(grid: Grid, runs: readonly Run[], page: number): RuledTable {
  const cells = grid.rows.slice(1).map(() => grid.columns.slice(1).map((): Run[] => []));
  for (const run of runs) {
    const cell = cellOf(grid, run);
    if (cell) cells[cell.row]?.[cell.column]?.push(run);
  }
  const rows = cells.map((row) => row.map((cell) => textOf(cell, grid.columns, page)));
  const filled = dropEmptyRows({ rows, merged: mergedIn(grid), head: null });
  return {
    rows: rows.some((row) => row.some(Boolean)) ? [...filled.rows] : [],
    merged: [...filled.merged],
    page,
    y: grid.rows[0] ?? 0,
    columns: grid.columns,
  };
}

/** A line of a cell is full where fewer characters than this would fit. */
const ROOM = 1.8;

/** The width that a line would need at the end of the one before; numbers are not broken, 12.5万吨. */
function roomFor({ text, size }: Line): number {
  const figure = /^[\dA-Za-z.,%]+/.exec(text)?.[0].length ?? 0;
  return Math.max(ROOM, ROOM + (figure - 1) / 2) * size;
}

/** Whether a line ends in a digit or a comma after more than half of its cell, and so continues in the next line. */
function isCut({ text, start, end }: Line, edge: number): boolean {
  return /[\d，、]$/.test(text) && end - start > (edge - start) / 2;
}

/** The words of a cell, with line breaks between paragraphs. */
function textOf(runs: readonly Run[], columns: readonly number[], page: number): string {
  const lines = linesOf(runs, page);
  const end = Math.max(...lines.map((line) => line.end));
  const edge = columns.find((column) => column > end) ?? end;
  return lines.reduce((text, line, i) => {
    const before = lines[i - 1];
    const full = before && (before.end + roomFor(line) > edge || isCut(before, edge));
    return text + (before && !full ? '\n' : '') + line.text.replaceAll('\t', ' ');
  }, '');
}

/** The blocks of all pages; a table that continues on the next page becomes one, with its header once. */
export function joinPages(pages: readonly (readonly Block[])[]): Block[] {
  const blocks: Block[] = [];
  for (const block of pages.flat()) {
    const last = blocks.at(-1);
    if (last && isTable(last) && isTable(block) && isContinuation(last, block))
      blocks.splice(-1, 1, joined(last, block));
    else blocks.push(block);
  }
  return blocks;
}

function isContinuation(table: RuledTable, next: RuledTable): boolean {
  const alike = table.columns.every((edge, i) => Math.abs(edge - (next.columns[i] ?? 0)) < 6);
  return next.page === table.page + 1 && table.columns.length === next.columns.length && alike;
}

/** Joins two parts of a table; a row without a number on the new page continues the last row. */
function joined(table: RuledTable, next: RuledTable): RuledTable {
  const [head = []] = table.rows;
  const again = String(next.rows[0]) === String(head) ? 1 : 0;
  const [first = [], ...rest] = next.rows.slice(again);
  const last = table.rows.at(-1) ?? [];
  const cut = first[0] === '' && last[0] !== '' && table.rows.length > 1;
  const rows = cut
    ? [...table.rows.slice(0, -1), last.map((cell, i) => cell + (first[i] ?? '')), ...rest]
    : [...table.rows, first, ...rest];
  const by = table.rows.length - again - Number(cut);
  const below = next.merged
    .filter(({ row }) => row >= again + Number(cut))
    .map((cell) => ({ ...cell, row: cell.row + by }));
  return { ...table, rows, merged: [...table.merged, ...below], page: next.page };
}
