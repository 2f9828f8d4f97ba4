/** Printing rows one by one is slower; all at once they do not fit into a string. */
const BATCH = 1000;

/** Splits rows into batches of a thousand. */
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
