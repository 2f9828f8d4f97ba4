import type { Clause } from './clause.ts';
import { readMarker } from './markers.ts';
import type { Plan } from './plan.ts';

/**
 * The clauses whose number is unique in a plan with continuous numbering, 33 → `3-10-33`. Numbers of two kinds of clauses, （十）
 * and 10., and numbers that are the whole id of a clause are left out.
 */
export function clausesByNumber({ clauses }: Pick<Plan, 'clauses'>): Map<string, Clause> {
  const numbered = clauses.flatMap((clause) => {
    const marker = clause.kind === 'clause' ? readMarker(clause.number ?? '') : null;
    return marker ? [{ clause, number: String(marker.value), kind: marker.kind.name }] : [];
  });
  const ids = new Set(clauses.map(({ id }) => id));
  const continuous = [...Map.groupBy(numbered, ({ kind }) => kind).values()].filter((group) =>
    isContinuous(group),
  );
  const named = Map.groupBy(continuous.flat(), ({ number }) => number);
  const only = [...named].filter(([number, group]) => group.length === 1 && !ids.has(number));
  return new Map(only.flatMap(([number, [first]]) => (first ? [[number, first.clause]] : [])));
}

/** Whether the numbers of clauses continue from one parent to the next. */
function isContinuous(group: readonly { clause: Clause; number: string }[]): boolean {
  const rising = group.every(({ number }, at) => at === 0 || Number(number) > Number(group[at - 1]?.number));
  return rising && new Set(group.map(({ clause }) => clause.parent)).size > 1;
}
