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
import { relatedByPlan } from '../views/related.ts';
import { readDocuments } from './_documents.ts';

/**
 * Adds a `cacheKey` to each path: a hash of its props, which must be plain data, and of the site's settings and registers.
 * Astro takes the page from the last build where the key is the same, and may render it in a worker.
 */
export async function withCacheKeys<Path extends { props: object }>(paths: readonly Path[]) {
  const common = await readCommonDigest();
  return paths.map((path) => ({ ...path, cacheKey: hash('sha256', common + JSON.stringify(path.props)) }));
}

const readCommonDigest = once(async () =>
  hash('sha256', JSON.stringify([await readSite(), await readRegisters()])),
);

/** Paths for the plans, `/plans/<plan>…`; a page reads the publication of the version in its props. */
export async function planPaths() {
  const versions = await readVersions();
  return withCacheKeys(versions.map((version) => ({ params: { plan: version.id }, props: { version } })));
}

/** Every plan with its version and what its pages show of other plans, in the order of their ids. */
export const readRelatedPlans = once(async () => {
  const [plans, versions] = [await readPlans(), await readVersions()];
  const relatedOf = relatedByPlan(plans, {
    reuse: await readReuse(),
    pairs: await readCounterparts(),
    documents: await readDocuments(),
    registers: await readRegisters(),
  });
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return versions.flatMap((version) => {
    const plan = byId.get(version.id);
    return plan ? [{ version, plan, related: relatedOf(plan) }] : [];
  });
});
