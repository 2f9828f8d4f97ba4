/** What the table of targets can be sorted by. */
export const KEYS = ['plan', 'clause', 'words', 'bound', 'value', 'unit', 'kind'] as const;
export type Key = (typeof KEYS)[number];

/** How the table of targets is shown, as its address says it. */
export interface TargetOrder {
  /** The id of the only plan shown; null for all. */
  plan: string | null;
  key: Key;
  descending: boolean;
}

/** The order that the query string of an address names: `?plan=qingpu-emergency-2023&sort=value&order=desc`. */
export function readOrder(query: string): TargetOrder {
  const given = new URLSearchParams(query);
  return {
    plan: given.get('plan') || null,
    key: KEYS.find((key) => key === given.get('sort')) ?? 'plan',
    descending: given.get('order') === 'desc',
  };
}

/** The query string of an order, the inverse of `readOrder`; empty for all plans in their own order. */
export function printOrder({ plan, key, descending }: TargetOrder): string {
  const given = new URLSearchParams(plan ? { plan } : {});
  if (key !== 'plan') given.set('sort', key);
  if (descending) given.set('order', 'desc');
  return given.size > 0 ? `?${given}` : '';
}

/** The order after a column's button was pressed: by it, and the other way round where it was by it already. */
export function pressed(order: TargetOrder, key: Key): TargetOrder {
  return { ...order, key, descending: order.key === key && !order.descending };
}
