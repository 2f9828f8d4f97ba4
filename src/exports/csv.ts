import { stringify } from 'csv-stringify/sync';
import type { Cell } from './dataset.ts';

/**
 * A table after RFC 4180, lines ending in CRLF, with the byte-order mark by which spreadsheets know UTF-8. The first
 * line names the columns; true and false are written out, null is an empty cell.
 */
export function printCsv(columns: readonly string[], rows: readonly Record<string, Cell>[]): string {
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}
