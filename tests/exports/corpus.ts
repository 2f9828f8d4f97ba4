import { readContent } from '../../src/check/content.ts';
import type { Corpus } from '../../src/exports/dataset.ts';
import type { Publisher } from '../../src/exports/publisher.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Publication } from '../../src/model/publication.ts';
import { findReuse } from '../../src/reuse/reuse.ts';

export { clauseOf } from '../../src/model/plan.ts';

/** The files of each plan in the content folder, and its log, oldest entry first. */
export const { plans: FILES, registers: REGISTERS, log: LOG } = await readContent();

/** The published plans with their facts and ledgers. */
export const PUBLICATIONS: readonly Publication[] = FILES.map(({ plan, repairs, source }) => ({
  plan: readFacts(plan, REGISTERS),
  ledger: ledgerOf(plan.clauses, repairs, source),
}));

/** The published plans with their facts. */
export const PLANS: readonly Plan[] = PUBLICATIONS.map(({ plan }) => plan);

/** The published plans as the input of exports, on a site without base path or host. */
export const CORPUS: Corpus = {
  plans: PLANS,
  registers: REGISTERS,
  reuse: findReuse(PLANS),
  link: (address) => address,
};

/** A site with a known host. */
export const PUBLISHER: Publisher = {
  site: '查阅站',
  registers: REGISTERS,
  link: (address) => `https://example.org${address}`,
};

/** A published plan with its ledger, by id. Throws a RangeError where there is none. */
export function publicationOf(id: string): Publication {
  const publication = PUBLICATIONS.find(({ plan }) => plan.id === id);
  if (!publication) throw new RangeError(`there is no plan ${id}`);
  return publication;
}

/** A published plan, by id. Throws a RangeError where there is none. */
export function planOf(id: string): Plan {
  return publicationOf(id).plan;
}
