import type { MergedCell } from '../../../model/table.ts';
import { dropEmptyRows, type Row } from '../table.ts';
import { cellAt, findGrids, type Grid, mergedIn } from './grid.ts';
import { type Line, linesOf, type Run } from './lines.ts';
import type { Rule } from './rules.ts';

/** A table that a page draws with lines. */
interface RuledTable {
  rows: Row[];
  merged: MergedCell[];
  page: number;
  /** Where it begins, in points from the page's bottom. */
  y: number;
  /** The edges of its columns. */
  columns: number[];
}

/** What a page holds from top to bottom. */
export type Block = Line | RuledTable;

/** Whether a block is a table. */
export function isTable(block: Block): block is RuledTable {
  return 'rows' in block;
}

/** Whether a block is a line of text. */
export function isLine(block: Block): block is Line {
  return !isTable(block);
}

/** The tables of a page with the words in them, and the lines of all other words, from top to bottom. */
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

/** A line of a cell is full where, with what keeps it from the edge, not this many more characters would fit in. */
const ROOM = 1.8;

/** What a line needs to stand at the end of the one before: a figure is never broken, 12.5万吨. */
function roomFor({ text, size }: Line): number {
  const figure = /^[\dA-Za-z.,%]+/.exec(text)?.[0].length ?? 0;
  return Math.max(ROOM, ROOM + (figure - 1) / 2) * size;
}

/** Whether a line ends in a figure or a comma behind more than half of its cell: what it counts stands in the next. */
function isCut({ text, start, end }: Line, edge: number): boolean {
  return /[\d，、]$/.test(text) && end - start > (edge - start) / 2;
}

/** The words of a cell, its paragraphs joined by line breaks. */
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

/** The blocks of all pages, a table that goes on over the end of a page in one, its head once. */
export function joinPages(pages: readonly (readonly Block[])[]): Block[] {
  const blocks: Block[] = [];
  for (const block of pages.flat()) {
    const last = blocks.at(-1);
    if (last && isTable(last) && isTable(block) && goesOn(last, block))
      blocks.splice(-1, 1, joined(last, block));
    else blocks.push(block);
  }
  return blocks;
}

function goesOn(table: RuledTable, next: RuledTable): boolean {
  const alike = table.columns.every((edge, i) => Math.abs(edge - (next.columns[i] ?? 0)) < 6);
  return next.page === table.page + 1 && table.columns.length === next.columns.length && alike;
}

/** A row that the end of a page cut has no number on the next. */
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
