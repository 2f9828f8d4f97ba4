import type { Element } from 'xast';
import type { MergedCell } from '../../../model/table.ts';
import type { Grid } from '../table.ts';
import { isDeletedRow } from './changes.ts';
import { childOf, childrenOf, isOn, settingOf } from './elements.ts';

/** The largest number of columns; a file may claim any. */
const MAX_COLUMNS = 100;

/** The cells of a table with one column, which is a frame around text; null for other tables. */
export function framedCells(table: Element): Element[] | null {
  const rows = rowElements(table, 'w:tr').map((row) => rowElements(row, 'w:tc'));
  return rows.every((cells) => cells.length === 1 && widthOf(cells[0]) === 1) ? rows.flat() : null;
}

/** A Word table as a grid, with each cell in its printed column; `readCell` gives the words of a cell. */
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

/** The vertical merge of a cell: it begins a merged cell, continues one, or is not merged. */
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
  return Math.max(1, Math.min(span, MAX_COLUMNS));
}

/** The number of columns that a row skips at its beginning. */
function skipped(row: Element, name: string): number {
  return Math.min(Number(settingOf(childOf(row, 'w:trPr'), name) ?? 0) || 0, MAX_COLUMNS);
}

/** Rows or cells, including those in content controls, but not those of nested tables, nor deleted rows. */
function rowElements(node: Element, name: string): Element[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === name) return isDeletedRow(child) ? [] : [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name)
      ? rowElements(child, name)
      : [];
  });
}
