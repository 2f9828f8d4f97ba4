import type { Choice, Facet } from '../address.ts';
import type { Counts } from '../facets.ts';
import type { Labels } from '../files.ts';

/** The facets whose values are ids of a register, which each site has of its own. */
const NAMED = ['region', 'sector', 'theme', 'unit'] as const satisfies Facet[];
type Named = (typeof NAMED)[number];

/**
 * What all sites call a value of a facet: a region by its GB/T 2260 code where it has one, what else has an id by its name,
 * shanghai → 310000, gas → 燃气; years, levels and issuers are the same everywhere.
 */
function sharedValue(facet: Facet, value: string, labels: Labels): string {
  if (!isNamed(facet)) return value;
  const name = nameIn(labels[facet], value) ?? value;
  return facet === 'region' ? (nameIn(labels.code, value) ?? name) : name;
}

/** What a site calls the values that all sites know; a value itself where the site has none of its own for it. */
function ownValues(facet: Facet, labels: Labels): (shared: string) => string {
  if (!isNamed(facet)) return (shared) => shared;
  const ids = Object.keys(labels[facet]).map((id) => [sharedValue(facet, id, labels), id] as const);
  // The first one where two have the same name.
  const own = new Map(ids.toReversed());
  return (shared) => own.get(shared) ?? shared;
}

/** A choice of one site's values as one of another site's. */
export function translateChoice(choice: Choice, from: Labels, to: Labels): Choice {
  return new Map(
    [...choice].map(([facet, values]) => [facet, new Set([...values].map(between(facet, from, to)))]),
  );
}

/** The counts of another site by this site's values. */
export function translateCounts(counts: Counts, from: Labels, to: Labels): Counts {
  return new Map(
    [...counts].map(([facet, values]) => {
      const translate = between(facet, from, to);
      return [facet, values.map(([value, count]): [string, number] => [translate(value), count])];
    }),
  );
}

/** The sums of some counts, the most frequent value first. */
export function addCounts(all: readonly Counts[]): Counts {
  const facets = new Set(all.flatMap((counts) => [...counts.keys()]));
  return new Map(
    [...facets].map((facet) => {
      const sums = new Map<string, number>();
      for (const [value, count] of all.flatMap((counts) => counts.get(facet) ?? []))
        sums.set(value, (sums.get(value) ?? 0) + count);
      return [facet, [...sums].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))];
    }),
  );
}

/** The names of a site's values and of those that only other sites have. */
export function addLabels(own: Labels, others: readonly Labels[]): Labels {
  const added = NAMED.map((facet) => {
    const ownValue = ownValues(facet, own);
    const names = others.flatMap((labels) =>
      Object.entries(labels[facet]).map(
        ([id, name]) => [ownValue(sharedValue(facet, id, labels)), name] as const,
      ),
    );
    return [facet, { ...Object.fromEntries(names), ...own[facet] }] as const;
  });
  return { ...own, ...Object.fromEntries(added) };
}

/** How a value of one site is called on another one. */
function between(facet: Facet, from: Labels, to: Labels): (value: string) => string {
  const ownValue = ownValues(facet, to);
  return (value) => ownValue(sharedValue(facet, value, from));
}

/** The name of a value, none for one that every object has, such as “constructor”. */
function nameIn(names: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.hasOwn(names, value) ? names[value] : undefined;
}

function isNamed(facet: Facet): facet is Named {
  return NAMED.some((one) => one === facet);
}
