/** What the table of targets can be sorted by. */
export const KEYS = ['plan', 'clause', 'words', 'bound', 'value', 'unit', 'kind'] as const;
export type Key = (typeof KEYS)[number];

/** The order and the filter of the table of targets, kept in the query string. */
export interface TargetOrder {
  /** The id of the only plan shown; null for all. */
  plan: string | null;
  key: Key;
  descending: boolean;
}

/** Reads an order from a query string, `?plan=qingpu-emergency-2023&sort=value&order=desc`. */
export function readOrder(query: string): TargetOrder {
  const given = new URLSearchParams(query);
  return {
    plan: given.get('plan') || null,
    key: KEYS.find((key) => key === given.get('sort')) ?? 'plan',
    descending: given.get('order') === 'desc',
  };
}

/** Prints an order as a query string, the inverse of `readOrder`; empty for all plans in their own order. */
export function printOrder({ plan, key, descending }: TargetOrder): string {
  const given = new URLSearchParams(plan ? { plan } : {});
  if (key !== 'plan') given.set('sort', key);
  if (descending) given.set('order', 'desc');
  return given.size > 0 ? `?${given}` : '';
}

/** The order after a click on a column: by this column, or reversed where it was sorted by it already. */
export function pressed(order: TargetOrder, key: Key): TargetOrder {
  return { ...order, key, descending: order.key === key && !order.descending };
}
