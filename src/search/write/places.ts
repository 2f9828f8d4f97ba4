import type { Region } from '../../model/register.ts';
import type { PlacedSource, PlanSource } from './sources.ts';

/** A plan with the names of its place, 长宁区, and of those above it, 上海市 and 沪, up to the provinces. */
export function placeSource(source: PlanSource, regions: ReadonlyMap<string, Region>): PlacedSource {
  const places = placesOf(source.plan.region, regions);
  return { ...source, places, read: () => ({ ...source.read(), places }) };
}

/** The names of a region and of those above it. The country is only named for plans of its own: all others lie in it. */
export function placesOf(id: string | null, regions: ReadonlyMap<string, Region>): string[] {
  const names: string[] = [];
  for (let at = id; at !== null; ) {
    const region = regions.get(at);
    if (!region || (region.level === 'nation' && at !== id)) break;
    names.push(region.name, ...region.names);
    at = region.parent;
  }
  return names;
}
