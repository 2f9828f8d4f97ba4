import type { Neighbours } from '../components/SameIssuer.astro';
import { planAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';

/** Returns a function that finds the plans of the same issuers for the years next before and after a plan's own. */
export function neighboursByPlan(plans: readonly Plan[]): (plan: Plan) => Neighbours {
  const dated = plans.filter(({ year, issuers }) => year !== null && issuers.length > 0);
  const byIssuers = Map.groupBy(
    dated.toSorted((a, b) => yearOf(a) - yearOf(b)),
    issuersOf,
  );
  return (plan) => {
    const own = plan.year === null ? [] : (byIssuers.get(issuersOf(plan)) ?? []);
    return {
      before: linkTo(own.findLast((other) => yearOf(other) < yearOf(plan))),
      after: linkTo(own.find((other) => yearOf(other) > yearOf(plan))),
    };
  };
}

function yearOf({ year }: Plan): number {
  return year ?? 0;
}

function issuersOf({ issuers }: Plan): string {
  return issuers.toSorted().join('、');
}

function linkTo(plan: Plan | undefined): Neighbours['before'] {
  return plan ? { title: plan.title, address: planAddress(plan) } : null;
}
