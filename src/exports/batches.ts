/** So many rows are printed at once: one by one takes longer, all together are too many. */
const BATCH = 1000;

/** Rows in their order, a thousand at a time and at the end what is left. */
export function* batchesOf<T>(rows: Iterable<T>): Generator<T[], void> {
  let batch: T[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
