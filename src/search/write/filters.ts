import { FACT_FILTERS } from '../../model/fact-kinds.ts';
import type { Facet } from '../read/address.ts';
import { encodeDeltas } from '../read/deltas.ts';
import type { Filter } from '../read/files.ts';
import type { ClauseRow, SearchedPlan } from './sources.ts';

type ValuesOf = (clause: ClauseRow) => readonly string[];

/** The facets of clauses, each with the values that a clause has. */
const FACETS: [Facet, ValuesOf][] = [
  ['sector', ({ sectors }) => sectors],
  ['theme', ({ themes }) => themes],
  ...FACT_FILTERS.map((filter): [Facet, ValuesOf] => [filter.name, (clause) => valuesOfKind(clause, filter)]),
];

/** The units that a clause names, or `yes` where it has any fact of the kind. */
function valuesOfKind(clause: ClauseRow, { kind, by }: (typeof FACT_FILTERS)[number]): readonly string[] {
  if (by === 'name') return clause[kind].flatMap((fact) => ('unit' in fact && fact.unit) || []);
  return clause[kind].length > 0 ? ['yes'] : [];
}

/** The records of some plans by facet and value. */
export function filtersOf(plans: readonly SearchedPlan[]): [Facet, Filter][] {
  const records = plans.flatMap(({ clauses }) => [null, ...clauses]);
  return FACETS.map(([facet, valuesOf]) => [
    facet,
    filterOf(records.map((clause) => (clause ? valuesOf(clause) : []))),
  ]);
}

/** The records that have each value, from the values of every record, some of which may be given twice. */
export function filterOf(valuesOfRecords: readonly (readonly string[])[]): Filter {
  const all = valuesOfRecords.flatMap((values, record) =>
    [...new Set(values)].map((value) => ({ value, record })),
  );
  const byValue = Map.groupBy(all, ({ value }) => value);
  return [...byValue].map(([value, found]) => [value, encodeDeltas(found.map(({ record }) => record))]);
}
