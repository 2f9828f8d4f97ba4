import { readContent } from '../../src/check/content.ts';
import type { Corpus } from '../../src/exports/dataset.ts';
import type { Publisher } from '../../src/exports/publisher.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import type { Clause } from '../../src/model/clause.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Publication } from '../../src/model/publication.ts';
import { findReuse } from '../../src/reuse/reuse.ts';

/** What lies in the content folder, plan by plan. */
export const { plans: FILES, registers: REGISTERS } = await readContent();

/** The published plans, with their facts and with what is to be said of their words. */
export const PUBLICATIONS: readonly Publication[] = FILES.map(({ plan, repairs, source }) => ({
  plan: readFacts(plan, REGISTERS),
  ledger: ledgerOf(plan.clauses, repairs, source),
}));

/** The published plans, with their facts. */
export const PLANS: readonly Plan[] = PUBLICATIONS.map(({ plan }) => plan);

/** The published plans as exports are given them, on a site that stands at the root of its host. */
export const CORPUS: Corpus = {
  plans: PLANS,
  registers: REGISTERS,
  reuse: findReuse(PLANS),
  link: (address) => address,
};

/** A site that knows its own address. */
export const PUBLISHER: Publisher = {
  site: '查阅站',
  registers: REGISTERS,
  link: (address) => `https://example.org${address}`,
};

/** A published plan with what is to be said of its words. Throws a RangeError where there is none of that id. */
export function publicationOf(id: string): Publication {
  const publication = PUBLICATIONS.find(({ plan }) => plan.id === id);
  if (!publication) throw new RangeError(`there is no plan ${id}`);
  return publication;
}

/** A published plan. Throws a RangeError where there is none of that id. */
export function planOf(id: string): Plan {
  return publicationOf(id).plan;
}

/** A clause of a plan. Throws a RangeError where there is none of that id. */
export function clauseOf(plan: Plan, id: string): Clause {
  const clause = plan.clauses.find((candidate) => candidate.id === id);
  if (!clause) throw new RangeError(`${plan.id} has no clause ${id}`);
  return clause;
}
