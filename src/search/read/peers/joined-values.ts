import { type Choice, type Facet, valuesOf } from '../address.ts';
import type { Counts } from '../facets.ts';
import type { Labels } from '../files.ts';

/** The facets whose values are ids of a register, which each site has of its own. */
const NAMED = ['region', 'sector', 'theme', 'unit'] as const satisfies Facet[];
type Named = (typeof NAMED)[number];

/**
 * What all sites call a value of a facet: a region by its GB/T 2260 code where it has one, what else has an id by its name,
 * shanghai → 310000, gas → 燃气; years, levels and issuers are the same everywhere.
 */
export function sharedValue(facet: Facet, value: string, labels: Labels): string {
  if (!isNamed(facet)) return value;
  const name = labels[facet][value] ?? value;
  return facet === 'region' ? (labels.code[value] ?? name) : name;
}

/** What a site calls a value that all sites know; the value itself where the site has none of its own for it. */
export function ownValue(facet: Facet, shared: string, labels: Labels): string {
  if (!isNamed(facet)) return shared;
  return Object.keys(labels[facet]).find((id) => sharedValue(facet, id, labels) === shared) ?? shared;
}

/** A choice of one site's values as one of another site's. */
export function translateChoice(choice: Choice, from: Labels, to: Labels): Choice {
  const values = valuesOf(choice).map(
    ([facet, value]) => [facet, ownValue(facet, sharedValue(facet, value, from), to)] as const,
  );
  const facets = Map.groupBy(values, ([facet]) => facet);
  return new Map([...facets].map(([facet, all]) => [facet, new Set(all.map(([, value]) => value))]));
}

/** The counts of another site by this site's values. */
export function translateCounts(counts: Counts, from: Labels, to: Labels): Counts {
  const own = ([value, count]: [string, number], facet: Facet): [string, number] => [
    ownValue(facet, sharedValue(facet, value, from), to),
    count,
  ];
  return new Map([...counts].map(([facet, values]) => [facet, values.map((one) => own(one, facet))]));
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
    const names = others.flatMap((labels) =>
      Object.entries(labels[facet]).map(
        ([id, name]) => [ownValue(facet, sharedValue(facet, id, labels), own), name] as const,
      ),
    );
    return [facet, { ...Object.fromEntries(names), ...own[facet] }] as const;
  });
  return { ...own, ...Object.fromEntries(added) };
}

function isNamed(facet: Facet): facet is Named {
  return NAMED.some((one) => one === facet);
}
