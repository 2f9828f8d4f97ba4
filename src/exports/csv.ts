import { stringify } from 'csv-stringify/sync';
import { batchesOf } from './batches.ts';
import type { Cell } from './dataset.ts';

/**
 * A table after RFC 4180, lines ending in CRLF, with the byte-order mark by which spreadsheets know UTF-8, in pieces. The
 * first line names the columns; true and false are written out, null is an empty cell.
 */
export function* printCsv(
  columns: readonly string[],
  rows: Iterable<Record<string, Cell>>,
): Generator<string, void> {
  const options = {
    columns: [...columns],
    record_delimiter: 'windows',
    cast: { boolean: String },
  } as const;
  yield stringify([], { ...options, bom: true, header: true });
  for (const some of batchesOf(rows)) yield stringify(some, options);
}
