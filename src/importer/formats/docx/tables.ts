import type { Element } from 'xast';
import type { MergedCell } from '../../../model/table.ts';
import type { Grid } from '../table.ts';
import { childOf, childrenOf, isOn, settingOf } from './elements.ts';

/** No table of a document has more columns; a file may claim any number. */
const WIDEST = 100;

/** The cells of a table of one column, which is a frame around text; null where the table has more. */
export function framedCells(table: Element): Element[] | null {
  const rows = rowElements(table, 'w:tr').map((row) => rowElements(row, 'w:tc'));
  return rows.every((cells) => cells.length === 1 && widthOf(cells[0]) === 1) ? rows.flat() : null;
}

/** A table as Word holds it, each cell in the column that it is printed in; `readCell` gives the words of one. */
export function gridOf(table: Element, readCell: (cell: Element) => string): Grid {
  const rows = rowElements(table, 'w:tr');
  const merged: MergedCell[] = [];
  const words = rows.map((row, at) => {
    const before = skipped(row, 'w:gridBefore');
    const cells = Array.from({ length: before }, () => '');
    for (const cell of rowElements(row, 'w:tc')) {
      const columns = widthOf(cell);
      const merge = mergeOf(cell);
      const place = { row: at, column: cells.length, columns };
      const above = merge === 'continue' ? spanAbove(merged, place) : undefined;
      if (above) above.rows++;
      else if (columns > 1 || merge === 'restart') merged.push({ ...place, rows: 1 });
      cells.push(
        merge === 'continue' ? '' : readCell(cell),
        ...Array.from({ length: columns - 1 }, () => ''),
      );
    }
    return cells;
  });
  const heads = rows.findIndex((row) => !isOn(childOf(row, 'w:trPr'), 'w:tblHeader'));
  return {
    rows: words,
    merged: merged.filter((cell) => cell.rows > 1 || cell.columns > 1),
    head: heads > 0 ? heads : null,
  };
}

/** How a cell is merged with those above and below: it begins a merged one, goes on with it, or is one by itself. */
function mergeOf(cell: Element): 'restart' | 'continue' | null {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  if (!merge) return null;
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue';
}

function spanAbove(merged: readonly MergedCell[], at: Omit<MergedCell, 'rows'>): MergedCell | undefined {
  return merged.find(
    ({ row, rows, column, columns }) =>
      row + rows === at.row && column === at.column && columns === at.columns,
  );
}

function widthOf(cell: Element | undefined): number {
  const span = Number(settingOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1;
  return Math.max(1, Math.min(span, WIDEST));
}

/** How many columns a row leaves free at its beginning. */
function skipped(row: Element, name: string): number {
  return Math.min(Number(settingOf(childOf(row, 'w:trPr'), name) ?? 0) || 0, WIDEST);
}

/** Rows or cells, those inside content controls included, those of inner tables not. */
function rowElements(node: Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name)
      ? rowElements(child, name)
      : [];
  });
}
