import type { MergedCell } from '../../../model/table.ts';
import type { Rule } from './rules.ts';

/** A table as its lines divide a page: edges of columns from left to right, of rows from top to bottom. */
export interface Grid {
  columns: number[];
  rows: number[];
  /** The lines that it is made of. */
  rules: readonly Rule[];
}

/** Lines that are no farther apart are one, and meet. */
const CLOSE = 3;

/** The tables that lines make: what is connected and has at least two columns and two rows. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  return connected(rules)
    .map(gridOf)
    .filter(({ columns, rows }) => columns.length >= 3 && rows.length >= 3);
}

/** Where the end of a page cuts a row, the lines beside it go on and none closes it. */
function gridOf(rules: readonly Rule[]): Grid {
  const down = rules.filter(({ across }) => !across);
  const rows = rules.filter(({ across }) => across).map(({ at }) => at);
  const ends = down.flatMap(({ from, to }) => [from, to]);
  return {
    columns: edges(down.map(({ at }) => at)),
    rows: edges([...rows, ...extremes(ends)]).reverse(),
    rules,
  };
}

function extremes(places: readonly number[]): number[] {
  return places.length > 0 ? [Math.min(...places), Math.max(...places)] : [];
}

/** The lines in groups whose members touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => meet(rule, other)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...touched.flat(), rule]);
  }
  return groups;
}

function meet(a: Rule, b: Rule): boolean {
  const within = (place: number, { from, to }: Rule) => place > from - CLOSE && place < to + CLOSE;
  if (a.across !== b.across) return within(a.at, b) && within(b.at, a);
  return Math.abs(a.at - b.at) < CLOSE && a.from < b.to + CLOSE && b.from < a.to + CLOSE;
}

/** Places in ascending order, close ones once. */
function edges(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, i) => i === 0 || place - (sorted[i - 1] ?? 0) > CLOSE);
}

/** A cell by the number of its row and column, from 0. */
export interface Cell {
  row: number;
  column: number;
}

/** The cell that holds a place of the page; where it spans over others, the first of them. Null outside the table. */
export function cellAt(grid: Grid, x: number, y: number): Cell | null {
  let column = grid.columns.findLastIndex((edge) => edge <= x);
  let row = grid.rows.findLastIndex((edge) => edge >= y);
  if (column < 0 || row < 0 || column > grid.columns.length - 2 || row > grid.rows.length - 2) return null;
  const [middleX, middleY] = [middle(grid.columns, column), middle(grid.rows, row)];
  while (column > 0 && !divides(grid, { across: false, at: grid.columns[column] ?? 0, along: middleY }))
    column--;
  while (row > 0 && !divides(grid, { across: true, at: grid.rows[row] ?? 0, along: middleX })) row--;
  return { row, column };
}

/** The cells of a table that no line divides. */
export function mergedIn(grid: Grid): MergedCell[] {
  const merged = new Map<string, MergedCell>();
  for (let r = 0; r < grid.rows.length - 1; r++) {
    for (let c = 0; c < grid.columns.length - 1; c++) {
      const first = cellAt(grid, middle(grid.columns, c), middle(grid.rows, r));
      if (!first) continue;
      const name = `${first.row} ${first.column}`;
      const { rows = 1, columns = 1 } = merged.get(name) ?? {};
      const reach = {
        rows: Math.max(rows, r - first.row + 1),
        columns: Math.max(columns, c - first.column + 1),
      };
      merged.set(name, { ...first, ...reach });
    }
  }
  return [...merged.values()].filter(({ rows, columns }) => rows > 1 || columns > 1);
}

function middle(places: readonly number[], i: number): number {
  return ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2;
}

/** Whether a line of the table stands at an edge, as far along it as is asked. */
function divides(
  { rules }: Grid,
  { across, at, along }: { across: boolean; at: number; along: number },
): boolean {
  return rules.some(
    (rule) =>
      rule.across === across && Math.abs(rule.at - at) <= CLOSE && rule.from <= along && rule.to >= along,
  );
}
