import type { ReadTable } from './extract.ts';
import { gridOfRows, type RuledRow } from './ruled-rows.ts';
import { printTable } from './table.ts';

/** A paragraph in the order of a file in which marks end the cells and rows of tables, as in .doc and .rtf files. */
export interface FlowParagraph {
  /** Its printed lines. */
  lines: string[];
  /** The number of tables around it. */
  depth: number;
  /** What it ends; the paragraph that ends a row has no lines. */
  ends: 'cell' | 'row' | null;
  /** The edges and merged cells of the row that it ends, for a number of cells. */
  row?: (cells: number) => RowShape;
}

/** A row without its words. */
export interface RowShape extends Pick<RuledRow, 'edges' | 'isHead'> {
  cells: Omit<RuledRow['cells'][number], 'words'>[];
}

/** The deepest table in a table; a file may claim any. */
export const MAX_DEPTH = 20;

/** Prints paragraphs as lines and tables. */
export function printFlow(paragraphs: readonly FlowParagraph[]): { lines: string[]; tables: ReadTable[] } {
  const flow = new Flow(paragraphs);
  const lines: string[] = [];
  while (flow.next) lines.push(...(flow.next.depth > 0 ? flow.table(1) : flow.take().lines));
  return { lines, tables: flow.tables };
}

interface Row {
  cells: string[][];
  shape: RowShape;
}

/** Paragraphs that are taken one after the other. */
class Flow {
  readonly #paragraphs: readonly FlowParagraph[];
  #at = 0;
  readonly tables: ReadTable[] = [];

  constructor(paragraphs: readonly FlowParagraph[]) {
    this.#paragraphs = paragraphs;
  }

  get next(): FlowParagraph | undefined {
    return this.#paragraphs[this.#at];
  }

  take(): FlowParagraph {
    return this.#paragraphs[this.#at++] as FlowParagraph;
  }

  /** The lines of a table. A nested table becomes words of its cell, unless the outer one is a frame of one column. */
  table(depth: number): string[] {
    const before = this.tables.length;
    const { rows, rest } = this.#rows(depth);
    if (rows.every(({ cells }) => cells.length === 1)) {
      return [...rows.flatMap(({ cells }) => cells.flat()).filter(Boolean), ...rest];
    }
    this.tables.length = before;
    const { lines, tables } = printTable(gridOfRows(rows.map(ruledRow)));
    this.tables.push(...tables);
    return [...lines, ...rest];
  }

  /** The rows of a table, and the lines of a row that is cut short. */
  #rows(depth: number): { rows: Row[]; rest: string[] } {
    const rows: Row[] = [];
    let cells: string[][] = [];
    let cell: string[] = [];
    for (let next = this.next; next && next.depth >= depth; next = this.next) {
      if (next.depth > depth) {
        cell.push(...this.table(depth + 1));
        continue;
      }
      const { lines, ends, row } = this.take();
      if (ends === 'row') {
        rows.push({ cells, shape: row?.(cells.length) ?? plainRow(cells.length) });
        [cells, cell] = [[], []];
        continue;
      }
      cell.push(...lines);
      if (ends !== 'cell') continue;
      cells.push(cell);
      cell = [];
    }
    return { rows, rest: [...cells.flat(), ...cell] };
  }
}

/** The shape of a row whose cells have no edges of their own. */
export function plainRow(cells: number): RowShape {
  return {
    edges: Array.from({ length: cells + 1 }, (_, i) => i * 1000),
    cells: Array.from({ length: cells }, () => ({ joinsLeft: false, down: null })),
    isHead: false,
  };
}

function ruledRow({ cells, shape }: Row): RuledRow {
  const own = cells.map((lines, i) => ({
    joinsLeft: false,
    down: null,
    ...shape.cells[i],
    words: lines.join('\n'),
  }));
  return { edges: shape.edges, isHead: shape.isHead, cells: own };
}
