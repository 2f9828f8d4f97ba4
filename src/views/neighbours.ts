import { planAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';

/** A plan beside another in time. */
export interface Neighbour {
  title: string;
  address: string;
}

/** The plans of the same issuers for the years next before and after a plan's own; null where there is none. */
export function neighboursOf(
  plan: Plan,
  plans: readonly Plan[],
): { before: Neighbour | null; after: Neighbour | null } {
  const { year } = plan;
  if (year === null || plan.issuers.length === 0) return { before: null, after: null };
  const issuers = issuersOf(plan);
  const own = plans
    .filter((other) => other.year !== null && issuersOf(other) === issuers)
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return {
    before: linkTo(own.findLast((other) => (other.year ?? 0) < year)),
    after: linkTo(own.find((other) => (other.year ?? 0) > year)),
  };
}

function issuersOf({ issuers }: Plan): string {
  return issuers.toSorted().join('、');
}

function linkTo(plan: Plan | undefined): Neighbour | null {
  return plan ? { title: plan.title, address: planAddress(plan) } : null;
}
