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
interface Related {
  /** The documents, as others cite them, that are this plan. */
  cited: CitedDocument[];
  neighbours: Neighbours;
  reuse: PlanReuse;
  /** The related clauses by the id of the plan's own; most have none. */
  clauses: Record<string, RelatedClauses>;
}

/** Clauses of other plans that share words with a clause or may correspond to it. */
interface RelatedClauses {
  elsewhere: Elsewhere[];
  counterparts: Counterpart[];
}

/** Returns a function that says what the pages of a plan show of the others. */
export function relatedByPlan(
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
): (plan: Plan) => Related {
  const cited = citedPlans(documents);
  const neighboursOf = neighboursByPlan(plans);
  const elsewhere = elsewhereByClause(plans, reuse, registers);
  const counterparts = counterpartsByClause(plans, pairs, registers);
  const reuseOf = reuseByPlan(plans, reuse, elsewhere, registers);
  const clausesOf = ({ id, clauses }: Plan) =>
    clauses.flatMap((clause): [string, RelatedClauses][] => {
      const name = printClauseName({ plan: id, clause: clause.id });
      const related = { elsewhere: elsewhere.get(name) ?? [], counterparts: counterparts.get(name) ?? [] };
      return related.elsewhere.length + related.counterparts.length > 0 ? [[clause.id, related]] : [];
    });
  return (plan) => ({
    cited: (cited.get(plan.id) ?? []).map(({ title, address, count }) => ({ title, address, count })),
    neighbours: neighboursOf(plan),
    reuse: reuseOf(plan),
    clauses: Object.fromEntries(clausesOf(plan)),
  });
}
