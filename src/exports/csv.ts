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
  const options = { record_delimiter: 'windows', cast: { boolean: String } } as const;
  yield stringify([columns], { ...options, bom: true });
  for (const some of batchesOf(rows)) {
    const cells = some.map((row) => columns.map((name) => row[name]));
    yield stringify(cells, options);
  }
}
