import type { MergedCell } from '../../../model/table.ts';
import type { Rule } from './shapes.ts';

/** The grid of a table: column edges from left to right, row edges from top to bottom, in points. */
export interface Grid {
  columns: number[];
  rows: number[];
  /** The lines of the grid. */
  rules: readonly Rule[];
}

/** The tolerance, in points, within which lines touch or are the same. */
const CLOSE = 3;

/** The grids of connected lines with at least two columns and two rows. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  return connected(rules)
    .map(gridOf)
    .filter(({ columns, rows }) => columns.length >= 3 && rows.length >= 3);
}

/** The grid of some lines; a row that the end of the page cuts has no line below it, so vertical lines bound it. */
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

/** Groups lines that touch each other. */
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

/** Positions in ascending order without near duplicates. */
function edges(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, i) => i === 0 || place - (sorted[i - 1] ?? 0) > CLOSE);
}

/** The row and column of a cell, from 0. */
interface Cell {
  row: number;
  column: number;
}

/** The cell at a position, for a merged cell its first row and column; null outside the table. */
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

/** The merged cells of a grid. */
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

/** Whether there is a line at an edge, at a position along it. */
function divides(
  { rules }: Grid,
  { across, at, along }: { across: boolean; at: number; along: number },
): boolean {
  return rules.some(
    (rule) =>
      rule.across === across && Math.abs(rule.at - at) <= CLOSE && rule.from <= along && rule.to >= along,
  );
}
