import type { Plan } from '../model/plan.ts';
import type { Region, Registers } from '../model/register.ts';

/** Two plans to compare, the one for the earlier year first. */
export interface RelatedPlans {
  a: Plan;
  b: Plan;
}

type Regions = Pick<Registers, 'regions'>;

/**
 * For each plan the one of the same issuers for the year before, and the one of the body of the same kind in the next
 * higher region, for the nearest year: 上海市长宁区安全生产委员会’s and 上海市安全生产委员会’s.
 */
export function relatedPlans(plans: readonly Plan[], registers: Regions): RelatedPlans[] {
  const strip = regionStripper(registers.regions);
  const groups = Map.groupBy(plans, (plan) => bodyOf(plan, plan.region, strip));
  return plans.flatMap((plan) => {
    if (plan.region === null || plan.issuers.length === 0) return [];
    const before = groups
      .get(bodyOf(plan, plan.region, strip))
      ?.filter(({ year }) => (year ?? 0) < (plan.year ?? 0));
    const above = ancestorsOf(plan.region, registers.regions)
      .map((region) => groups.get(bodyOf(plan, region, strip)))
      .find((group) => group !== undefined);
    return [nearest(before, plan), nearest(above, plan)].flatMap((other) =>
      other ? [inOrder(other, plan)] : [],
    );
  });
}

/** A key for the bodies of one kind in a region, `shanghai 安全生产委员会`. */
function bodyOf({ issuers }: Plan, region: string | null, strip: (issuer: string) => string): string {
  return [region, ...issuers.map(strip).sort()].join(' ');
}

/** A function that removes leading names of places from a body's name, 上海市长宁区安全生产委员会 → 安全生产委员会. */
function regionStripper(regions: readonly Region[]): (issuer: string) => string {
  const names = new Set(regions.flatMap(({ name, names: others }) => [name, ...others]));
  const longest = Math.max(0, ...[...names].map(({ length }) => length));
  return function strip(issuer) {
    for (let length = Math.min(longest, issuer.length - 1); length > 1; length--) {
      if (names.has(issuer.slice(0, length))) return strip(issuer.slice(length));
    }
    return issuer;
  };
}

/** The regions that a region lies in, the nearest first. */
function ancestorsOf(id: string, regions: readonly Region[]): string[] {
  const parent = regions.find((region) => region.id === id)?.parent;
  return parent ? [parent, ...ancestorsOf(parent, regions)] : [];
}

/** The plan for the nearest year, of two the earlier one. */
function nearest(plans: readonly Plan[] | undefined, { year }: Plan): Plan | undefined {
  const distance = (plan: Plan) => Math.abs((plan.year ?? 0) - (year ?? 0));
  return plans?.toSorted((a, b) => distance(a) - distance(b) || (a.year ?? 0) - (b.year ?? 0))[0];
}

function inOrder(one: Plan, other: Plan): RelatedPlans {
  return (one.year ?? 0) <= (other.year ?? 0) ? { a: one, b: other } : { a: other, b: one };
}
