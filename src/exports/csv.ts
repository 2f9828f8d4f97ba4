import { stringify } from 'csv-stringify/sync';
import { batchesOf } from './batches.ts';
import type { Cell } from './dataset.ts';

/**
 * A table as CSV (RFC 4180, CRLF, with a byte-order mark for spreadsheets), in chunks. The first line has the column names;
 * null is an empty cell. `foreign` is for words that other sites wrote: where a spreadsheet would compute a cell, an apostrophe
 * stands before it.
 */
export function* printCsv(
  columns: readonly string[],
  rows: Iterable<Record<string, Cell>>,
  { foreign = false } = {},
): Generator<string, void> {
  const options = {
    record_delimiter: 'windows',
    cast: { boolean: String },
    escape_formulas: foreign,
  } as const;
  yield stringify([columns], { ...options, bom: true });
  for (const batch of batchesOf(rows)) {
    const cells = batch.map((row) => columns.map((name) => row[name]));
    yield stringify(cells, options);
  }
}
