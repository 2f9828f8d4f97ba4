import type { CollectiveGroup } from '../components/facts/CollectiveList.astro';
import { planAddress } from '../model/addresses.ts';
import type { Registers } from '../model/register.ts';
import { placedTitle } from './labels.ts';
import { byPlan, type Place } from './places.ts';

/** Clauses that name only collective bodies, 各区人民政府, plan by plan. */
export function collectiveGroups(
  places: readonly { place: Place }[],
  registers: Pick<Registers, 'regions'>,
): CollectiveGroup[] {
  return byPlan(places).map(({ plan, entries }) => ({
    title: placedTitle(plan, registers),
    address: planAddress(plan),
    entries: entries.map(({ place: { path, address, clause } }) => ({
      text: path + (clause.title ?? ''),
      address,
      names: [...new Set(clause.units.map(({ name }) => name))],
    })),
  }));
}
