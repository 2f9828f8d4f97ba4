import type { PhrasingContent, TableCell, Table as TableNode } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Block, CELL_BREAK, cellsOf, covers, type MergedCell, printRow } from '../model/table.ts';
import { invalidMdxError } from './invalid.ts';

/** The marks of cells that a merged cell covers: the cell on the left, or the one above, reaches into this one. */
const MARKS = ['Left', 'Above'] as const;
type Mark = (typeof MARKS)[number];

/** A table as its element, `<Table head="2">` around a Markdown table that has a cell for each place of the grid. */
export function printTable(text: string, block: Extract<Block, { rows: object }>): MdxJsxFlowElement {
  const { head, merged } = block.table;
  const rows = block.rows.map(({ start, end }, row) => ({
    type: 'tableRow' as const,
    children: cellsOf(text.slice(start, end)).map(({ words }, column) =>
      printCell(words, markAt(merged, row, column)),
    ),
  }));
  return {
    type: 'mdxJsxFlowElement',
    name: 'Table',
    attributes: head === 1 ? [] : [{ type: 'mdxJsxAttribute', name: 'head', value: String(head) }],
    children: [{ type: 'table', align: null, children: rows }],
  };
}

function markAt(merged: readonly MergedCell[], row: number, column: number): Mark | null {
  const own = merged.find((cell) => covers(cell, row, column));
  if (!own || (own.row === row && own.column === column)) return null;
  return own.row === row ? 'Left' : 'Above';
}

function printCell(words: string, mark: Mark | null): TableCell {
  if (mark) return { type: 'tableCell', children: [element(mark)] };
  const lines = words.split(CELL_BREAK);
  const children = lines.flatMap((line, i): PhrasingContent[] => [
    ...(i > 0 ? [element('br')] : []),
    ...(line === '' ? [] : [{ type: 'text' as const, value: line }]),
  ]);
  return { type: 'tableCell', children };
}

function element(name: string): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: [], children: [] };
}

/**
 * The table inside a `<Table>`: its rows as paragraphs of the text, and its merged cells. `readWords` gives the words of a
 * node in a cell. Throws a FindingError where the element does not hold one table with complete rows.
 */
export function readTable(
  node: MdxJsxFlowElement,
  file: string,
  readWords: (node: PhrasingContent) => string,
): { rows: string[]; merged: MergedCell[] } {
  const [table, ...others] = node.children;
  const line = node.position?.start.line ?? 0;
  if (table?.type !== 'table' || others.length > 0) {
    throw invalidMdxError(file, line, '<Table> must hold one Markdown table');
  }
  const marks = table.children.map(({ children }) => children.map(markOf));
  const merged = mergedIn(marks);
  const covered = merged.reduce((sum, { rows, columns }) => sum + rows * columns - 1, 0);
  if (covered !== marks.flat().filter(Boolean).length || !isSquare(table)) {
    throw invalidMdxError(
      file,
      line,
      'a row lacks a cell, or <Left /> or <Above /> stands where no cell reaches',
    );
  }
  const wordsOf = (cell: TableCell) =>
    markOf(cell)
      ? ''
      : cell.children.map((child) => (isElement(child, 'br') ? '\n' : readWords(child))).join('');
  return { rows: table.children.map(({ children }) => printRow(children.map(wordsOf))), merged };
}

function markOf({ children }: TableCell): Mark | null {
  const [first, ...others] = children;
  if (!first || others.length > 0) return null;
  return MARKS.find((mark) => isElement(first, mark)) ?? null;
}

function isElement(node: PhrasingContent, name: string): boolean {
  return (
    node.type === 'mdxJsxTextElement' &&
    node.name === name &&
    node.attributes.length === 0 &&
    node.children.length === 0
  );
}

function isSquare({ children }: TableNode): boolean {
  return new Set(children.map((row) => row.children.length)).size === 1;
}

/** The merged cells that the marks describe: each reaches right over `Left` marks, and down over rows of `Above` marks. */
function mergedIn(marks: readonly (Mark | null)[][]): MergedCell[] {
  return marks.flatMap((cells, row) =>
    cells.flatMap((mark, column) => {
      if (mark) return [];
      const width = cells.slice(column + 1).findIndex((other) => other !== 'Left');
      const columns = width < 0 ? cells.length - column : width + 1;
      const isBelow = (other: readonly (Mark | null)[]) =>
        other.slice(column, column + columns).every((one) => one === 'Above');
      const height = marks.slice(row + 1).findIndex((other) => !isBelow(other));
      const rows = height < 0 ? marks.length - row : height + 1;
      return rows > 1 || columns > 1 ? [{ row, column, rows, columns }] : [];
    }),
  );
}
