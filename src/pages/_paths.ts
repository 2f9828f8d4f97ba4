import { hash } from 'node:crypto';
import {
  once,
  readCounterparts,
  readPlans,
  readRegisters,
  readReuse,
  readSite,
  readVersions,
} from '../content/collections.ts';
import type { PlanVersion } from '../content/publication-cache.ts';
import type { Plan } from '../model/plan.ts';
import { type Beside, besideByPlan } from '../views/beside.ts';
import { readDocuments } from './_documents.ts';

/**
 * Paths of pages that are a function of their props, which are plain data, and of what all pages may show, the site's
 * settings and registers: Astro takes a page from the last build where `cacheKey` is the same, and may render it in a worker.
 */
export async function keyed<Path extends { props: object }>(paths: readonly Path[]) {
  const common = await readCommonDigest();
  return paths.map((path) => ({ ...path, cacheKey: hash('sha256', common + JSON.stringify(path.props)) }));
}

const readCommonDigest = once(async () =>
  hash('sha256', JSON.stringify([await readSite(), await readRegisters()])),
);

/** Keyed paths for each plan, `/plans/<plan>…`: its page reads the publication of the version that its props name. */
export async function planPaths() {
  const versions = await readVersions();
  return keyed(versions.map((version) => ({ params: { plan: version.id }, props: { version } })));
}

/** A plan, its version, and what its pages show of other plans. */
export interface PlanBeside {
  version: PlanVersion;
  plan: Plan;
  beside: Beside;
}

/** Every plan with what its pages show of other plans, in the order of their ids. */
export const readPlansBeside = once(async (): Promise<PlanBeside[]> => {
  const [plans, versions] = [await readPlans(), await readVersions()];
  const besideOf = besideByPlan(plans, {
    reuse: await readReuse(),
    pairs: await readCounterparts(),
    documents: await readDocuments(),
    registers: await readRegisters(),
  });
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return versions.flatMap((version) => {
    const plan = byId.get(version.id);
    return plan ? [{ version, plan, beside: besideOf(plan) }] : [];
  });
});
