import type { Region, Unit } from '../model/register.ts';
import { isGeneric } from './unit-names.ts';
import { chainOf, type PlacedName, type UnitPlacer, unitPlacer } from './unit-places.ts';

/** Finds a body by its printed name; null where the register has none. */
export type UnitFinder = (name: string) => Unit | null;

/**
 * Gives the finder of bodies for the plans of a region. It looks first in that region and then in those above it: in a plan of
 * 长宁, 区应急局 is that of 长宁 and 市公安局 that of 上海. A spelling that the register lacks is found where it differs only in the
 * place in front: 上海市教育局, 市教育局, 教育局. Without a region nothing is found.
 */
export function unitFinder(
  region: string | null,
  { units, regions }: { units: readonly Unit[]; regions: readonly Region[] },
): UnitFinder {
  if (region === null) return () => null;
  const above = chainOf(region, regions).map(({ id }) => id);
  const ranks = new Map([region, ...above].map((id, rank) => [id, rank]));
  const own = units
    .filter((unit) => ranks.has(unit.region))
    .sort((a, b) => (ranks.get(a.region) ?? 0) - (ranks.get(b.region) ?? 0));
  const bySpelling = firstOf(own.flatMap((unit) => spellingsOf(unit).map((name) => [name, unit])));
  const placers = new Map([...ranks.keys()].map((id) => [id, unitPlacer(id, regions)]));
  const byKey = firstOf(own.flatMap((unit) => keysOf(unit, placers).map((key) => [key, unit])));
  const keyOf = (name: string) => placedKey(name, region, placers) ?? '';
  return (name) => bySpelling.get(name) ?? byKey.get(keyOf(name)) ?? null;
}

/** Finds a body by its name in a plan of a region, as `unitFinder` does. */
export function resolveUnit(
  name: string,
  region: string | null,
  registers: { units: readonly Unit[]; regions: readonly Region[] },
): Unit | null {
  return unitFinder(region, registers)(name);
}

/** Names with the same key certainly mean the same body; null for a name that says only what kind of body it is, 市医院. */
export function bodyKey({ region, stem }: PlacedName): string | null {
  return isGeneric(stem) ? null : `${region} ${stem}`;
}

function spellingsOf({ name, names, misprints }: Unit): string[] {
  return [name, ...names, ...Object.keys(misprints)];
}

/** The keys of an entry; a spelling of another jurisdiction has none, 上海市公安局长宁分局 in an entry of 长宁. */
function keysOf(unit: Unit, placers: ReadonlyMap<string, UnitPlacer>): string[] {
  const keys = [unit.name, ...unit.names].map((name) => placedKey(name, unit.region, placers));
  return keys.filter((key) => key?.startsWith(`${unit.region} `)).filter((key) => key !== null);
}

function placedKey(name: string, region: string, placers: ReadonlyMap<string, UnitPlacer>): string | null {
  const placed = placers.get(region)?.(name);
  return placed ? bodyKey(placed) : null;
}

function firstOf(entries: readonly [key: string, unit: Unit][]): Map<string, Unit> {
  return new Map(entries.toReversed());
}
