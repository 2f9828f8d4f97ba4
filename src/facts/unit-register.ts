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
  const ids = [...new Set([region, ...chainOf(region, regions).map(({ id }) => id)])];
  const own = ids.flatMap((id) => units.filter((unit) => unit.region === id));
  const bySpelling = groupBy(own, spellingsOf);
  const placers = new Map(ids.map((id) => [id, unitPlacer(id, regions)]));
  const byKey = groupBy(own, (unit) => keysOf(unit, placers));
  const place = unitPlacer(region, regions);
  return (name) => {
    const placed = place(name);
    // 各责任单位 or 教育局 in a plan of 长宁 are other bodies than those of the same name in a plan of 上海.
    const isMeant = (unit: Unit) =>
      unit.region === region || unit.region === placed.region || (unit.reviewed && !unit.collective);
    return bySpelling.get(name)?.find(isMeant) ?? byKey.get(unitKey(placed) ?? '')?.[0] ?? null;
  };
}

/** Names with the same key certainly mean the same body; null for a name that says only what kind of body it is, 市医院. */
export function unitKey({ region, stem }: PlacedName): string | null {
  return isGeneric(stem) ? null : `${region} ${stem}`;
}

function spellingsOf({ name, names, misprints }: Unit): string[] {
  return [name, ...names, ...Object.keys(misprints)];
}

/** The keys of an entry; a spelling of another jurisdiction has none, 上海市公安局长宁分局 in an entry of 长宁. */
function keysOf(unit: Unit, placers: ReadonlyMap<string, UnitPlacer>): string[] {
  return [unit.name, ...unit.names].flatMap((name) => {
    const placed = placers.get(unit.region)?.(name);
    return placed?.region === unit.region ? (unitKey(placed) ?? []) : [];
  });
}

/** The units by each of their keys, in order. */
function groupBy(units: readonly Unit[], keysOfUnit: (unit: Unit) => string[]): Map<string, Unit[]> {
  const entries = units.flatMap((unit) => keysOfUnit(unit).map((key) => ({ key, unit })));
  const groups = Map.groupBy(entries, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ unit }) => unit)]));
}
