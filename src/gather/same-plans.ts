import type { FoundPlan, GatheredSite } from './gather-site.ts';

/** A plan as it stands on a site. */
export interface Copy {
  site: GatheredSite;
  plan: FoundPlan;
}

/**
 * The plans of all sites, each with all its copies: those with the same received file or the same 文号 on different sites are
 * one. The first copy is the one whose words are taken, a signed one where there is any.
 */
export function joinPlans(sites: readonly GatheredSite[]): Copy[][] {
  const joined: Copy[][] = [];
  const known = new Map<string, Copy[][]>();
  for (const copy of copiesOf(sites)) {
    const candidates = copy.plan.keys.flatMap((key) => known.get(key) ?? []);
    const same = candidates.find((copies) => copies.every(({ site }) => site !== copy.site)) ?? [];
    if (same.length === 0) joined.push(same);
    same.push(copy);
    for (const key of copy.plan.keys) known.set(key, [...new Set([...(known.get(key) ?? []), same])]);
  }
  return joined;
}

function copiesOf(sites: readonly GatheredSite[]): Copy[] {
  const signedFirst = sites.toSorted((a, b) => rank(a) - rank(b));
  return signedFirst.flatMap((site) => site.plans.map((plan) => ({ site, plan })));
}

function rank({ verified }: GatheredSite): number {
  return verified === 'signed' ? 0 : 1;
}
