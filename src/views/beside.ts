import type { CitedDocument } from '../components/facts/CitedBy.astro';
import type { Counterpart } from '../components/reuse/Counterparts.astro';
import type { Elsewhere } from '../components/reuse/ElsewhereList.astro';
import type { Neighbours } from '../components/SameIssuer.astro';
import { printClauseName } from '../model/clause-name.ts';
import type { ClausePair } from '../model/clause-pair.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Reuse } from '../model/reuse.ts';
import { counterpartsByClause } from './counterparts.ts';
import { citedPlans, type DocumentView } from './documents.ts';
import { elsewhereByClause } from './elsewhere.ts';
import { neighboursByPlan } from './neighbours.ts';
import { type PlanReuse, reuseByPlan } from './plan-reuse.ts';

/** Everything that the pages of a plan show of other plans. */
export interface Beside {
  /** The documents, as others cite them, that are this plan. */
  cited: CitedDocument[];
  neighbours: Neighbours;
  reuse: PlanReuse;
  /** What stands beside a clause, by its id; most have nothing. */
  sides: Record<string, Sides>;
}

/** What stands beside a clause in other plans. */
export interface Sides {
  elsewhere: Elsewhere[];
  counterparts: Counterpart[];
}

/** Says of each plan what its pages show of the others. */
export function besideByPlan(
  plans: readonly Plan[],
  {
    reuse,
    pairs,
    documents,
    registers,
  }: {
    reuse: readonly Reuse[];
    pairs: readonly ClausePair[];
    documents: readonly DocumentView[];
    registers: Registers;
  },
): (plan: Plan) => Beside {
  const cited = citedPlans(documents);
  const neighboursOf = neighboursByPlan(plans);
  const elsewhere = elsewhereByClause(plans, reuse, registers);
  const counterparts = counterpartsByClause(plans, pairs, registers);
  const reuseOf = reuseByPlan(plans, reuse, elsewhere, registers);
  const sidesOf = ({ id, clauses }: Plan) =>
    clauses.flatMap((clause): [string, Sides][] => {
      const name = printClauseName({ plan: id, clause: clause.id });
      const sides = { elsewhere: elsewhere.get(name) ?? [], counterparts: counterparts.get(name) ?? [] };
      return sides.elsewhere.length + sides.counterparts.length > 0 ? [[clause.id, sides]] : [];
    });
  return (plan) => ({
    cited: (cited.get(plan.id) ?? []).map(({ title, address, count }) => ({ title, address, count })),
    neighbours: neighboursOf(plan),
    reuse: reuseOf(plan),
    sides: Object.fromEntries(sidesOf(plan)),
  });
}
