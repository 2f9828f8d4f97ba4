import type { Region, Unit } from '../model/register.ts';

/**
 * Finds a body by name, first in the plan's region and then in those above it: in a plan of 长宁, 区应急局 is that of 长宁 and 市公安局
 * that of 上海. Null where the register has none.
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
