import { regionAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Region, Registers } from '../model/register.ts';
import { newestFirst } from './order.ts';

/** A region with its own plans, and the regions within it that have some too. */
interface RegionView {
  region: Region;
  address: string;
  plans: Plan[];
  within: { region: Region; address: string; plans: Plan[] }[];
}

/** The regions that have plans, in the order of the register. */
export function regionsOf(plans: readonly Plan[], { regions }: Pick<Registers, 'regions'>): RegionView[] {
  const byRegion = Map.groupBy(plans, ({ region }) => region);
  const views = regions
    .filter(({ id }) => byRegion.has(id))
    .map((region) => ({
      region,
      address: regionAddress(region.id),
      plans: newestFirst(byRegion.get(region.id) ?? []),
    }));
  return views.map((view) => ({
    ...view,
    within: views.filter(({ region }) => region.parent === view.region.id),
  }));
}
