import { regionAddress } from '../model/addresses.ts';
import { LEVEL_LABELS } from '../model/labels.ts';
import { levelSchema } from '../model/level.ts';
import type { Peer } from '../model/peer.ts';
import type { Plan } from '../model/plan.ts';
import { regionChain } from '../model/region-chain.ts';
import type { Region, Registers } from '../model/register.ts';
import { newestFirst } from './order.ts';

/** A region with its own plans, and the regions within it; it or one of those has plans. */
export interface RegionView {
  region: Region;
  address: string;
  /** Its own plans, newest first. */
  plans: Plan[];
  /** How many plans it has with all regions within it. */
  total: number;
  within: RegionView[];
}

/** The regions that have plans or contain some that do, in the order of the register, the highest level first. */
export function regionsOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): RegionView[] {
  const own = Map.groupBy(plans, ({ region }) => region);
  const totals = new Map<string, number>();
  for (const [id, { length }] of own)
    for (const region of regionChain(id, registers))
      totals.set(region.id, (totals.get(region.id) ?? 0) + length);
  const views = new Map<string, RegionView>();
  for (const region of registers.regions) {
    const total = totals.get(region.id);
    if (total === undefined) continue;
    const plansHere = newestFirst(own.get(region.id) ?? []);
    views.set(region.id, { region, address: regionAddress(region.id), plans: plansHere, total, within: [] });
  }
  for (const view of views.values()) views.get(view.region.parent ?? '')?.within.push(view);
  return [...views.values()];
}

/** The regions that no other contains: the whole country, or where the register lacks it, the highest that it has. */
export function rootsOf(views: readonly RegionView[]): RegionView[] {
  const known = new Set(views.map(({ region }) => region.id));
  return views.filter(({ region }) => !known.has(region.parent ?? ''));
}

/** How many regions with plans of their own there are. */
export function countWithPlans(views: readonly RegionView[]): number {
  return views.filter(({ plans }) => plans.length > 0).length;
}

/** The links to the regions that contain a region, the highest first. */
export function linksAbove({ parent }: Region, registers: Pick<Registers, 'regions'>) {
  return regionChain(parent, registers)
    .toReversed()
    .map(({ id, name }) => ({ text: name, address: regionAddress(id) }));
}

/** Another site with the name of its place and the code of that in GB/T 2260, “青浦区 310118”. */
export interface PlacedPeer extends Pick<Peer, 'name' | 'address'> {
  place: string;
}

/** The other sites of a region and of the regions within it, the highest level first. */
export function peersWithin(
  { id }: Region,
  peers: readonly Peer[],
  registers: Pick<Registers, 'regions'>,
): PlacedPeer[] {
  const placed = peers.map((peer) => ({ ...peer, chain: regionChain(peer.region, registers) }));
  return placed
    .filter(({ chain }) => chain.some((region) => region.id === id))
    .toSorted((a, b) => a.chain.length - b.chain.length)
    .map(({ name, address, chain: [own] }) => ({
      ...{ name, address },
      place: [own?.name, own?.code].filter(Boolean).join(' '),
    }));
}

/** How many plans each level of government has, “省级” “2份”; levels without plans are left out. */
export function countsByLevel(plans: readonly Plan[]): { level: string; amount: string }[] {
  const counts = Map.groupBy(plans, ({ level }) => level);
  return [...levelSchema.options, null].flatMap((level) => {
    const own = counts.get(level);
    return own
      ? [{ level: level === null ? '层级不详' : LEVEL_LABELS[level], amount: `${own.length}份` }]
      : [];
  });
}
