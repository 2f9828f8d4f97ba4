import { FACT_FILTERS } from '../../model/fact-kinds.ts';
import type { Facet } from '../read/address.ts';
import { stepsOf } from '../read/deltas.ts';
import type { Filter } from '../read/files.ts';
import type { ClauseRow, SearchedPlan } from './sources.ts';

/** The facets of clauses, each with the values that a clause has. */
const FACETS: [Facet, (clause: ClauseRow) => readonly string[]][] = [
  ['sector', ({ sectors }) => sectors],
  ['theme', ({ themes }) => themes],
  ...FACT_FILTERS.map((filter): [Facet, (clause: ClauseRow) => readonly string[]] => [
    filter.name,
    (clause) => valuesOfKind(clause, filter),
  ]),
];

/** The bodies that a clause names, or `yes` where it has any fact of the kind. */
function valuesOfKind(clause: ClauseRow, { kind, by }: (typeof FACT_FILTERS)[number]): readonly string[] {
  if (by === 'name') return clause[kind].flatMap((fact) => ('unit' in fact && fact.unit) || []);
  return clause[kind].length > 0 ? ['yes'] : [];
}

/** What the clauses of some plans can be filtered by, one filter for each facet of clauses. */
export function filtersOf(plans: readonly SearchedPlan[]): [Facet, Filter][] {
  const pages = plans.flatMap(({ clauses }) => [null, ...clauses]);
  return FACETS.map(([facet, valuesOf]) => {
    const all = pages.flatMap((clause, page) =>
      [...new Set(clause ? valuesOf(clause) : [])].map((value) => ({ value, page })),
    );
    const byValue = Map.groupBy(all, ({ value }) => value);
    return [facet, [...byValue].map(([value, found]) => [value, stepsOf(found.map(({ page }) => page))])];
  });
}
