/** What the table of targets can be sorted by. */
export const KEYS = ['plan', 'clause', 'words', 'bound', 'value', 'unit', 'kind'] as const;
export type Key = (typeof KEYS)[number];

/** The order and the filters of the table of targets, kept in the query string. */
export interface TargetOrder {
  /** The id of the only plan shown; null for all. */
  plan: string | null;
  /** The only year shown, `2025`, `undated`; null for all. */
  year: string | null;
  /** The id of the region whose targets, with those of the regions within it, are shown; null for all. */
  region: string | null;
  key: Key;
  descending: boolean;
}

const FILTERS = ['plan', 'year', 'region'] as const;

/** Reads an order from a query string, `?year=2025&region=shanghai&sort=value&order=desc`. */
export function readOrder(query: string): TargetOrder {
  const given = new URLSearchParams(query);
  return {
    plan: given.get('plan') || null,
    year: given.get('year') || null,
    region: given.get('region') || null,
    key: KEYS.find((key) => key === given.get('sort')) ?? 'plan',
    descending: given.get('order') === 'desc',
  };
}

/** Prints an order as a query string, the inverse of `readOrder`; empty for all plans in their own order. */
export function printOrder(order: TargetOrder): string {
  const given = new URLSearchParams();
  for (const name of FILTERS) if (order[name]) given.set(name, order[name]);
  if (order.key !== 'plan') given.set('sort', order.key);
  if (order.descending) given.set('order', 'desc');
  return given.size > 0 ? `?${given}` : '';
}

/** The order after a click on a column: by this column, or reversed where it was sorted by it already. */
export function orderAfterClick(order: TargetOrder, key: Key): TargetOrder {
  return { ...order, key, descending: order.key === key && !order.descending };
}

const collator = new Intl.Collator('zh');

/** Compares two values of a column: numbers by size, words by pinyin. */
export function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
