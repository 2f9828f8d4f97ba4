import type { ComparableYear } from '../model/comparable.ts';
import { compareYearKeys, yearKeys } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { printIssuers } from './issuers.ts';
import { titleWithRegion } from './labels.ts';
import { newestFirst } from './order.ts';

/** The plans that can be compared by planned year, the newest year first, those without a year last. */
export function comparablePlans(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
): Map<string, ComparableYear> {
  const placed = newestFirst(plans).flatMap((plan) => yearKeys(plan).map((year) => ({ year, plan })));
  const byYear = Map.groupBy(placed, ({ year }) => year);
  const years = [...byYear.keys()].sort(compareYearKeys);
  return new Map(
    years.map((year) => [year, yearOf(byYear.get(year)?.map(({ plan }) => plan) ?? [], registers)]),
  );
}

function yearOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): ComparableYear {
  const issuers = [...new Set(plans.map(printIssuers))];
  const places = new Map(issuers.map((name, index) => [name, index]));
  const byRegion = Map.groupBy(plans, ({ region }) => region);
  const ids = [...registers.regions.map(({ id }) => id), null].filter((id) => byRegion.has(id));
  const names = new Map(registers.regions.map(({ id, name }) => [id, name]));
  return {
    issuers,
    regions: ids.map((id) => ({
      name: names.get(id ?? '') ?? '其他',
      plans: (byRegion.get(id) ?? []).map((plan) => [
        plan.id,
        titleWithRegion(plan, registers),
        places.get(printIssuers(plan)) ?? 0,
      ]),
    })),
  };
}
