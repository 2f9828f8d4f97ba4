import type { Clause } from '../model/clause.ts';
import { sourceLines } from '../model/source-lines.ts';
import { type MergedCell, rowsOf, type Table } from '../model/table.ts';
import { placesOf } from '../model/words.ts';
import type { ReadTable } from './formats/extract.ts';
import type { RepairedText } from './repairs/repaired-text.ts';

/** Renumbers the lines of the tables of several texts for the texts joined by line breaks. */
export function tablesOfTexts(
  texts: readonly string[],
  tables: readonly (readonly ReadTable[])[],
): ReadTable[] {
  let line = 0;
  return texts.flatMap((text, i) => {
    const own = (tables[i] ?? []).map((table) => ({ ...table, line: table.line + line }));
    line += text.split('\n').length;
    return own;
  });
}

/** Adds the tables to the clauses with their rows. Repairs by hand may have removed rows. */
export function withTables(
  clauses: readonly Clause[],
  repaired: RepairedText,
  tables: readonly ReadTable[],
): Clause[] {
  if (tables.length === 0) return [...clauses];
  const places = placesOf(clauses);
  const lineAt = sourceLines(repaired);
  return clauses.map((clause) => {
    const from = places.get(clause.id)?.textStart ?? 0;
    const rows = rowsOf(clause.text).flatMap((place) => {
      const line = lineAt(from + place.start) - 1;
      const table = tables.find((one) => line >= one.line && line < one.line + one.rows);
      return table ? [{ ...place, table, row: line - table.line }] : [];
    });
    return { ...clause, tables: runsOf(rows).map(tableOf) };
  });
}

/** A row of a table in a clause's text. */
interface PlacedRow {
  start: number;
  end: number;
  table: ReadTable;
  row: number;
}

/** Groups consecutive rows of a table. */
function runsOf(rows: readonly PlacedRow[]): PlacedRow[][] {
  const runs: PlacedRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.table === row.table && last.end + 1 === row.start) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

function tableOf(run: readonly PlacedRow[]): Table {
  const [first, last] = [run[0] as PlacedRow, run.at(-1) as PlacedRow];
  const { head, merged } = first.table;
  const whole = last.row - first.row === run.length - 1;
  return {
    start: first.start,
    end: last.end,
    head: Math.max(0, Math.min(head - first.row, run.length)),
    merged: whole ? merged.flatMap((cell) => within(cell, first.row, run.length)) : [],
  };
}

/** A merged cell relative to another first row; none where it exceeds the rows. */
function within(cell: MergedCell, first: number, rows: number): MergedCell[] {
  const row = cell.row - first;
  return row >= 0 && row + cell.rows <= rows ? [{ ...cell, row }] : [];
}
