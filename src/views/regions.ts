import { regionAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Region, Registers } from '../model/register.ts';
import { newestFirst } from './order.ts';

/** A region with its own plans, and the regions within it that have some too. */
export interface RegionView {
  region: Region;
  address: string;
  plans: Plan[];
  within: { region: Region; address: string; plans: Plan[] }[];
}

/** The regions that have plans, in the order of the register. */
export function regionsOf(plans: readonly Plan[], { regions }: Pick<Registers, 'regions'>): RegionView[] {
  const views = regions.map((region) => ({
    region,
    address: regionAddress(region.id),
    plans: newestFirst(plans.filter((plan) => plan.region === region.id)),
  }));
  return views
    .map((view) => ({
      ...view,
      within: views.filter(({ region, plans: own }) => region.parent === view.region.id && own.length > 0),
    }))
    .filter((view) => view.plans.length > 0);
}
