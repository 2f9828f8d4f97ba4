import { FACET_LABELS } from '../../model/labels.ts';

/** What hits can be filtered by, in the order in which it is offered. */
export type Facet = keyof typeof FACET_LABELS;
export const FACETS = Object.keys(FACET_LABELS) as Facet[];

/** In which order hits stand: by relevance, newest plans first, or plan by plan. */
export const ORDERS = ['relevance', 'date', 'plan'] as const;
export type Order = (typeof ORDERS)[number];

/** The values of a facet that are chosen; a hit has one of them. Facets without a choice are left out. */
export type Choice = ReadonlyMap<Facet, ReadonlySet<string>>;

/** A search as its address says it. */
export interface Search {
  /** As typed. */
  q: string;
  order: Order;
  /** How many pages of plans are shown, from 1. */
  page: number;
  choice: Choice;
}

/** The search that the query string of an address names: `?q=电梯&year=2025&year=2021&order=date`. */
export function readAddress(query: string): Search {
  const given = new URLSearchParams(query);
  const chosen = FACETS.map((facet) => [facet, new Set(given.getAll(facet).filter(Boolean))] as const);
  return {
    q: given.get('q')?.trim() ?? '',
    order: ORDERS.find((order) => order === given.get('order')) ?? 'relevance',
    page: Math.max(1, Math.trunc(Number(given.get('page'))) || 1),
    choice: new Map(chosen.filter(([, values]) => values.size > 0)),
  };
}

/** The query string of a search, the inverse of `readAddress`; empty for the empty search. */
export function printAddress({ q, order, page, choice }: Search): string {
  const given = new URLSearchParams(q ? { q } : {});
  for (const [facet, values] of choice) for (const value of values) given.append(facet, value);
  if (order !== 'relevance') given.set('order', order);
  if (page > 1) given.set('page', String(page));
  return given.size > 0 ? `?${given}` : '';
}
