import type { MergedCell } from '../../../model/table.ts';
import type { Grid } from '../table.ts';
import { attribute, childrenOf, type Element, elementsIn, isElement, isHidden, type Node } from './nodes.ts';

/** The longest cell of a data table; a longer one contains the article of a page. */
const MAX_CELL_LENGTH = 1500;
/** The largest number of columns; a page may claim any. */
const MAX_COLUMNS = 100;

/** A data table with its caption; null for other elements and for layout tables. */
export function dataTable(element: Element): (Grid & { caption: string[] }) | null {
  if (element.tagName !== 'table') return null;
  const inner = elementsIn(element);
  if (inner.some(({ tagName }) => tagName === 'table')) return null;
  const printed = inner.filter(({ tagName }) => tagName === 'tr');
  const rows = printed.map(cellsOf);
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const long = rows.some((cells) => cells.some((cell) => wordsOf(cell).length > MAX_CELL_LENGTH));
  if (columns < 2 || long) return null;
  const captions = inner.filter(({ tagName }) => tagName === 'caption').map(wordsOf);
  return {
    ...gridOf(rows),
    head: headOf(printed),
    caption: captions.flatMap((words) => words.split('\n')).filter(Boolean),
  };
}

/** The number of header rows: those in a `<thead>`, or the first ones with only `<th>` cells; null where there are none. */
function headOf(rows: readonly Element[]): number | null {
  const isHead = (row: Element) =>
    (row.parentNode && isElement(row.parentNode) && row.parentNode.tagName === 'thead') ||
    (cellsOf(row).length > 1 && cellsOf(row).every(({ tagName }) => tagName === 'th'));
  const body = rows.findIndex((row) => !isHead(row));
  return body > 0 ? body : null;
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Places each cell in its printed column; cells that a merged one covers are empty. */
function gridOf(rows: readonly Element[][]): Pick<Grid, 'rows' | 'merged'> {
  const grid: string[][] = rows.map(() => []);
  const merged: MergedCell[] = [];
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[r]?.[column] !== undefined) column++;
      if (column >= MAX_COLUMNS) break;
      const width = spanOf(cell, 'colspan', MAX_COLUMNS - column);
      const height = spanOf(cell, 'rowspan', rows.length - r);
      for (const row of grid.slice(r, r + height)) {
        for (let c = column; c < column + width; c++) row[c] = '';
      }
      if (height > 1 || width > 1) merged.push({ row: r, column, rows: height, columns: width });
      if (grid[r]) grid[r][column] = wordsOf(cell);
    }
  }
  return { rows: grid.map((row) => Array.from(row, (cell) => cell ?? '')), merged };
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10) || 1;
  return Math.max(1, Math.min(span, most));
}

const BREAKS = new Set(['p', 'div', 'br', 'li']);

/** The words of a cell, with line breaks between paragraphs. */
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
