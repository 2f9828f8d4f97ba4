import type { Facet } from './address.ts';
import type { Filter } from './files.ts';
import { stepsOf } from './rising-numbers.ts';
import type { ClauseRow, SearchedPlan } from './sources.ts';

/** The facets of clauses, each with the values that a clause has. */
const FACETS: [Facet, (clause: ClauseRow) => readonly string[]][] = [
  ['sector', ({ sectors }) => sectors],
  ['theme', ({ themes }) => themes],
  ['unit', ({ units }) => units.flatMap(({ unit }) => unit ?? [])],
  ['target', ({ targets }) => (targets.length > 0 ? ['yes'] : [])],
  ['deadline', ({ deadlines }) => (deadlines.length > 0 ? ['yes'] : [])],
];

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
