import { compareValues, type TargetOrder } from './target-order.ts';
import { sortValue, type Target } from './target-rows.ts';
import type { Part, Selection } from './target-source.ts';

/** How many rows are shown at once, and how many pieces are fetched at once where all are needed. */
const SHOWN = 100;
const AT_ONCE = 6;

/**
 * Returns a function that returns the next 100 rows of a selection. In the default order it fetches only as many pieces as it
 * needs; for any other it fetches all of them first. After each fetch it calls `tell` with the number of rows not yet returned.
 */
export function targetReader(
  { parts: all }: Selection,
  order: Pick<TargetOrder, 'key' | 'descending'>,
  read: (part: Part) => Promise<Target[]>,
  tell: (done: number) => void,
): () => Promise<Target[]> {
  const parts = [...all];
  const isSorted = order.key !== 'plan' || order.descending;
  let rows: Target[] = [];
  return async () => {
    const needed = isSorted ? Infinity : SHOWN;
    const before = parts.length;
    while (parts.length > 0 && rows.length < needed) {
      const pieces = await Promise.all(parts.slice(0, isSorted ? AT_ONCE : 1).map(read));
      parts.splice(0, pieces.length);
      rows.push(...pieces.flat());
      tell(rows.length);
    }
    if (isSorted && before > 0) rows = sorted(rows, order);
    return rows.splice(0, SHOWN);
  };
}

function sorted(
  rows: readonly Target[],
  { key, descending }: Pick<TargetOrder, 'key' | 'descending'>,
): Target[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((target, index) => ({ target, value: sortValue(target, key, index) }))
    .sort((a, b) => sign * compareValues(a.value, b.value))
    .map(({ target }) => target);
}
