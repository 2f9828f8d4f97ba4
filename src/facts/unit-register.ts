import type { Region, Unit } from '../model/register.ts';

/**
 * The body that a name means in a plan of a region, or null where the register has none: 区应急局 in a plan of 长宁 is
 * 长宁's, 市公安局 there is 上海's, because a name is looked up in the plan's own region first and then in those above.
 */
export function resolveUnit(
  name: string,
  region: string | null,
  { units, regions }: { units: readonly Unit[]; regions: readonly Region[] },
): Unit | null {
  for (let here = region; here !== null; here = parentOf(here, regions)) {
    const found = units.find((unit) => unit.region === here && spellingsOf(unit).includes(name));
    if (found) return found;
  }
  return null;
}

function spellingsOf({ name, names, misprints }: Unit): string[] {
  return [name, ...names, ...Object.keys(misprints)];
}

function parentOf(region: string, regions: readonly Region[]): string | null {
  return regions.find(({ id }) => id === region)?.parent ?? null;
}
