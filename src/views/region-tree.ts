import type { RegionNode } from '../components/lists/RegionTree.astro';
import { LEVEL_LABELS } from '../model/labels.ts';
import { LIST_SIZES } from '../model/list-size.ts';
import type { Registers } from '../model/register.ts';
import { linkToPlan } from './plan-group.ts';
import type { RegionView } from './regions.ts';

/**
 * Regions with the regions within them as a page shows them, `depth` levels deep: with the titles of their plans where these are
 * few enough for one page, else with their numbers.
 */
export function regionTree(
  views: readonly RegionView[],
  depth: number,
  registers: Pick<Registers, 'regions'>,
): RegionNode[] {
  const plans = views.reduce((sum, { total }) => sum + total, 0);
  return nodesOf(views, depth, plans <= LIST_SIZES.lines.whole, registers);
}

function nodesOf(
  views: readonly RegionView[],
  depth: number,
  named: boolean,
  registers: Pick<Registers, 'regions'>,
): RegionNode[] {
  return views.map(({ region, address, plans, total, within }) => ({
    name: region.name,
    address,
    level: LEVEL_LABELS[region.level],
    amount: `${total}份`,
    plans: named ? plans.map((plan) => linkToPlan(plan, registers)) : [],
    within: depth > 1 ? nodesOf(within, depth - 1, named, registers) : [],
    folded: depth > 1 ? 0 : countWithin(within),
  }));
}

function countWithin(views: readonly RegionView[]): number {
  return views.reduce((sum, { within }) => sum + 1 + countWithin(within), 0);
}
