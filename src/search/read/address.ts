import { FACET_LABELS } from '../../model/labels.ts';

/** What hits can be filtered by, in the order in which facets are shown. */
export type Facet = keyof typeof FACET_LABELS;
const FACETS = Object.keys(FACET_LABELS) as Facet[];

/** The order of hits: by relevance, newest plans first, or by the plans' ids. */
export const ORDERS = ['relevance', 'date', 'plan'] as const;
export type Order = (typeof ORDERS)[number];

/** Whether hits stand below their plans, or each clause by itself in one order. */
export const GROUPINGS = ['plan', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Where is searched: on this site alone, or on those of its peers too. */
export const SITES = ['own', 'all'] as const;
export type Sites = (typeof SITES)[number];

/** The selected values of each facet, of which a hit has at least one. Facets without a selected value are left out. */
export type Choice = ReadonlyMap<Facet, ReadonlySet<string>>;

/** A search as its address states it. */
export interface Search {
  /** As typed. */
  q: string;
  order: Order;
  grouping: Grouping;
  sites: Sites;
  /** How many pages of results are shown, from 1. */
  page: number;
  choice: Choice;
}

/** The search that a query string stands for, `?q=电梯&year=2025&year=2021&order=date&group=none&in=all`; what it does not know is ignored. */
export function readAddress(query: string): Search {
  const given = new URLSearchParams(query);
  return {
    q: given.get('q')?.trim() ?? '',
    order: ORDERS.find((order) => order === given.get('order')) ?? 'relevance',
    grouping: GROUPINGS.find((grouping) => grouping === given.get('group')) ?? 'plan',
    sites: SITES.find((sites) => sites === given.get('in')) ?? 'own',
    page: Math.max(1, Math.trunc(Number(given.get('page'))) || 1),
    choice: choiceOf([...given]),
  };
}

/** The query string of a search, the inverse of `readAddress`; empty for the empty search. */
export function printAddress({ q, order, grouping, sites, page, choice }: Search): string {
  const given = new URLSearchParams([...(q ? [['q', q]] : []), ...valuesOf(choice)]);
  if (order !== 'relevance') given.set('order', order);
  if (grouping !== 'plan') given.set('group', grouping);
  if (sites !== 'own') given.set('in', sites);
  if (page > 1) given.set('page', String(page));
  return given.size > 0 ? `?${given}` : '';
}

/** The choice of some facet values; what is not of a facet is ignored. */
function choiceOf(values: readonly (readonly [name: string, value: string])[]): Choice {
  const chosen = FACETS.map((facet) => {
    const own = values.filter(([name, value]) => name === facet && value !== '');
    return [facet, new Set(own.map(([, value]) => value))] as const;
  });
  return new Map(chosen.filter(([, own]) => own.size > 0));
}

/** The choice with a value selected or not. */
export function withValue(choice: Choice, facet: string, value: string, isSelected: boolean): Choice {
  const others = valuesOf(choice).filter(([name, one]) => name !== facet || one !== value);
  return choiceOf(isSelected ? [...others, [facet, value]] : others);
}

/** Every selected value with its facet, the inverse of `choiceOf`. */
export function valuesOf(choice: Choice): [Facet, string][] {
  return [...choice].flatMap(([facet, values]) =>
    [...values].map((value): [Facet, string] => [facet, value]),
  );
}
