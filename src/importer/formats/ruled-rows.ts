import type { MergedCell } from '../../model/table.ts';
import type { Grid } from './table.ts';

/** A row of a table that states where each of its cells ends, as .doc and .rtf files do. */
export interface RuledRow {
  /** The left edge, then the right edge of each cell, in twentieths of a point. */
  edges: number[];
  cells: RuledCell[];
  /** Whether it is printed again on each page. */
  isHead: boolean;
}

interface RuledCell {
  words: string;
  /** Whether it is merged with the cell before it. */
  joinsLeft: boolean;
  /** Whether it begins a cell that reaches down, or is merged with the cell above. */
  down: 'begins' | 'continues' | null;
}

/** Edges nearer than this are one, in twentieths of a point. */
const CLOSE = 60;

/** A table as a grid whose columns are all edges of its rows. */
export function gridOfRows(given: readonly RuledRow[]): Grid {
  const rows = given.map(withoutJoined);
  const columns = columnsOf(rows);
  const columnAt = (edge: number) => columns.findLastIndex((column) => column <= edge + CLOSE);
  const merged: MergedCell[] = [];
  const words = rows.map(({ edges, cells }, at) => {
    const row = Array.from({ length: Math.max(1, columns.length - 1) }, () => '');
    for (const [i, cell] of cells.entries()) {
      const column = Math.max(0, columnAt(edges[i] ?? 0));
      const width = Math.max(1, columnAt(edges[i + 1] ?? 0) - column);
      const above = cell.down === 'continues' ? cellAbove(merged, { at, column, width }) : undefined;
      if (above) above.rows++;
      else merged.push({ row: at, column, rows: 1, columns: width });
      if (!above && row[column] !== undefined) row[column] = cell.words;
    }
    return row;
  });
  const heads = rows.findIndex(({ isHead }) => !isHead);
  const spans = merged.filter((cell) => cell.rows > 1 || cell.columns > 1);
  return { rows: words, merged: spans, head: heads > 0 ? heads : null };
}

function columnsOf(rows: readonly RuledRow[]): number[] {
  const edges = rows.flatMap((row) => row.edges).sort((a, b) => a - b);
  return edges.filter((edge, i) => i === 0 || edge - (edges[i - 1] ?? 0) > CLOSE);
}

function cellAbove(
  merged: readonly MergedCell[],
  { at, column, width }: { at: number; column: number; width: number },
): MergedCell | undefined {
  return merged.find(
    (cell) => cell.row + cell.rows === at && cell.column === column && cell.columns === width,
  );
}

/** A row in which cells merged with the one before them are one. */
function withoutJoined({ edges, cells, isHead }: RuledRow): RuledRow {
  const kept = cells.flatMap((cell, i) => (i > 0 && cell.joinsLeft ? [] : [i]));
  return {
    edges: [edges[0] ?? 0, ...kept.map((_, k) => edges[kept[k + 1] ?? cells.length] ?? 0)],
    cells: kept.flatMap((i) => cells[i] ?? []),
    isHead,
  };
}
