import type { Row } from '../table.ts';
import { attribute, childrenOf, type Element, elementsIn, isElement, isHidden, type Node } from './nodes.ts';

/** A cell longer than this holds a page's article and not a table's datum. */
const LONG_CELL = 1500;
/** No table of a document has more columns; a page may claim any number. */
const WIDEST = 100;

/** The rows of a table that holds data; null for any other element and for a table that lays out a page. */
export function dataTable(element: Element): Row[] | null {
  if (element.tagName !== 'table') return null;
  const inner = elementsIn(element);
  if (inner.some(({ tagName }) => tagName === 'table')) return null;
  const rows = inner.filter(({ tagName }) => tagName === 'tr').map(cellsOf);
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const long = rows.some((cells) => cells.some((cell) => wordsOf(cell).length > LONG_CELL));
  return columns < 2 || long ? null : gridOf(rows);
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Every cell in the column that it is printed in; where one spans over others, theirs are empty. */
function gridOf(rows: readonly Element[][]): Row[] {
  const grid: string[][] = rows.map(() => []);
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[r]?.[column] !== undefined) column++;
      if (column >= WIDEST) break;
      const width = spanOf(cell, 'colspan', WIDEST - column);
      for (const row of grid.slice(r, r + spanOf(cell, 'rowspan', rows.length - r))) {
        for (let c = column; c < column + width; c++) row[c] = '';
      }
      if (grid[r]) grid[r][column] = wordsOf(cell);
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10) || 1;
  return Math.max(1, Math.min(span, most));
}

const BREAKS = new Set(['p', 'div', 'br', 'li']);

/** The words of a cell, its paragraphs joined by line breaks. */
function wordsOf(cell: Element): string {
  const words = (node: Node): string => {
    if ('value' in node) return node.value.replace(/[ \t\n\r\f]+/g, ' ');
    if (isElement(node) && isHidden(node)) return '';
    const inner = childrenOf(node).map(words).join('');
    return isElement(node) && BREAKS.has(node.tagName) ? `\n${inner}\n` : inner;
  };
  return words(cell)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
