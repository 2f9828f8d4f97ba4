import type { Clause } from './clause.ts';
import { readMarker } from './markers.ts';
import type { Plan } from './plan.ts';

/**
 * The clauses that their number alone tells from all others, where a plan numbers through: 33 → `3-10-33`. A number that
 * two kinds of clauses have, （十） and 10., or that is a clause's whole id, names none.
 */
export function clausesByNumber({ clauses }: Pick<Plan, 'clauses'>): Map<string, Clause> {
  const numbered = clauses.flatMap((clause) => {
    const marker = clause.kind === 'clause' ? readMarker(clause.number ?? '') : null;
    return marker ? [{ clause, number: String(marker.value), kind: marker.kind.name }] : [];
  });
  const ids = new Set(clauses.map(({ id }) => id));
  const through = [...Map.groupBy(numbered, ({ kind }) => kind).values()].filter((group) =>
    numbersThrough(group),
  );
  const named = Map.groupBy(through.flat(), ({ number }) => number);
  const only = [...named].filter(([number, group]) => group.length === 1 && !ids.has(number));
  return new Map(only.flatMap(([number, [first]]) => (first ? [[number, first.clause]] : [])));
}

/** Whether clauses of several parents go on counting from one parent to the next. */
function numbersThrough(group: readonly { clause: Clause; number: string }[]): boolean {
  const rising = group.every(({ number }, at) => at === 0 || Number(number) > Number(group[at - 1]?.number));
  return rising && new Set(group.map(({ clause }) => clause.parent)).size > 1;
}
