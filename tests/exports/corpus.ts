import { readContent } from '../../src/check/content.ts';
import type { Corpus } from '../../src/exports/dataset.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { Plan } from '../../src/model/plan.ts';

/** What lies in the content folder, plan by plan. */
export const { plans: FILES, registers: REGISTERS } = await readContent();

/** The published plans, with their facts. */
export const PLANS: readonly Plan[] = FILES.map(({ plan }) => readFacts(plan, REGISTERS));

/** The published plans as exports are given them, on a site that stands at the root of its host. */
export const CORPUS: Corpus = { plans: PLANS, registers: REGISTERS, link: (address) => address };

/** A published plan. Throws a RangeError where there is none of that id. */
export function planOf(id: string): Plan {
  const plan = PLANS.find((candidate) => candidate.id === id);
  if (!plan) throw new RangeError(`there is no plan ${id}`);
  return plan;
}

/** A clause of a plan. Throws a RangeError where there is none of that id. */
export function clauseOf(plan: Plan, id: string): Clause {
  const clause = plan.clauses.find((candidate) => candidate.id === id);
  if (!clause) throw new RangeError(`${plan.id} has no clause ${id}`);
  return clause;
}
