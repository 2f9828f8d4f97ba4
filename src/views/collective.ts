import type { CollectiveGroup } from '../components/facts/CollectiveList.astro';
import type { Registers } from '../model/register.ts';
import { groupByPlan, type Place } from './places.ts';
import { planGroup } from './plan-group.ts';

/** Clauses that name only collective units, 各区人民政府, plan by plan. */
export function collectiveGroups(
  places: readonly { place: Place }[],
  registers: Pick<Registers, 'regions'>,
): CollectiveGroup[] {
  return groupByPlan(places).map(({ plan, entries }) => {
    const listed = entries.map(({ place: { path, address, clause } }) => ({
      text: path + (clause.title ?? ''),
      address,
      names: [...new Set(clause.units.map(({ name }) => name))],
    }));
    return planGroup(plan, listed, registers);
  });
}
