import type { Neighbours } from '../components/SameIssuer.astro';
import { planAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import { langOf } from '../model/script.ts';
import { printIssuers } from './issuers.ts';

/** Returns a function that finds the plans of the same issuers for the years next before and after a plan's own. */
export function neighboursByPlan(plans: readonly Plan[]): (plan: Plan) => Neighbours {
  const groups = byIssuers(plans);
  return (plan) => {
    const own = plan.year === null ? [] : (groups.get(printIssuers(plan)) ?? []);
    return {
      before: linkTo(own.findLast((other) => yearOf(other) < yearOf(plan))),
      after: linkTo(own.find((other) => yearOf(other) > yearOf(plan))),
    };
  };
}

/** The plans of the same issuers for one year and for the next that has one, the newest pair first. */
export function yearPairs(plans: readonly Plan[]): [older: Plan, newer: Plan][] {
  const pairs = [...byIssuers(plans).values()].flatMap((own) =>
    own.flatMap((newer): [Plan, Plan][] => {
      const older = own.findLast((other) => yearOf(other) < yearOf(newer));
      return older ? [[older, newer]] : [];
    }),
  );
  return pairs.sort(
    ([, one], [, other]) => yearOf(other) - yearOf(one) || one.id.localeCompare(other.id, 'en'),
  );
}

/** The plans with issuers and year by their issuers, the oldest first. */
function byIssuers(plans: readonly Plan[]): Map<string, Plan[]> {
  const dated = plans.filter(({ year, issuers }) => year !== null && issuers.length > 0);
  return Map.groupBy(
    dated.toSorted((a, b) => yearOf(a) - yearOf(b)),
    printIssuers,
  );
}

function yearOf({ year }: Plan): number {
  return year ?? 0;
}

function linkTo(plan: Plan | undefined): Neighbours['before'] {
  return plan ? { title: plan.title, address: planAddress(plan), lang: langOf(plan) } : null;
}
