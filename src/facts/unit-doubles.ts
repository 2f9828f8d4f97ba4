import type { Plan } from '../model/plan.ts';
import type { Region, Registers, Unit } from '../model/register.ts';
import { isAbbreviated, type NameParts, splitName } from './unit-abbreviations.ts';
import { isGeneric } from './unit-names.ts';
import { type UnitPlacer, unitPlacer } from './unit-places.ts';

/** Entries that probably mean one body: 市应急管理局 is kept, 市应急局 joined with it. */
export interface UnitDouble {
  kept: Unit;
  joined: Unit[];
}

/**
 * The entries of a register that are probably duplicates within a jurisdiction, at least one of each pair unreviewed: one name
 * has the characters of the other in the same order, with the same first one and the same kind of body, 市发改委 and
 * 市发展和改革委员会. Bodies that a clause of `plans` names side by side are never duplicates.
 */
export function unitDoubles(
  { units, regions }: Pick<Registers, 'units' | 'regions'>,
  plans: readonly Pick<Plan, 'clauses'>[],
): UnitDouble[] {
  const apart = sideBySide(plans);
  const byRegion = Map.groupBy(
    units.filter(({ collective }) => !collective),
    ({ region }) => region,
  );
  const better = new Map([...byRegion].flatMap(([region, own]) => betterOnes(own, region, regions, apart)));
  const joined = units.filter((unit) => better.has(unit));
  return [...Map.groupBy(joined, (unit) => bestOf(unit, better))].map(([kept, own]) => ({
    kept,
    joined: own,
  }));
}

/** The entry for a body that stood under several: with their names, and their ids under `formerly`. */
export function joinUnits({ kept, joined }: UnitDouble): Unit {
  const names = joined.flatMap((unit) => [unit.name, ...unit.names]);
  const ids = joined.flatMap((unit) => [unit.id, ...unit.formerly]);
  return {
    ...kept,
    names: [...new Set([...kept.names, ...names])].filter((name) => name !== kept.name),
    misprints: Object.assign({}, kept.misprints, ...joined.map(({ misprints }) => misprints)),
    formerly: [...kept.formerly, ...ids],
  };
}

/** Each unit of a region that probably is another, with the one that is to be kept. */
function betterOnes(
  units: readonly Unit[],
  region: string,
  regions: readonly Region[],
  apart: ReadonlySet<string>,
): [Unit, Unit][] {
  if (units.every(({ reviewed }) => reviewed)) return [];
  const place = unitPlacer(region, regions);
  const parts = new Map(units.map((unit) => [unit, partsOf(unit, place)]));
  const alike = (a: Unit, b: Unit) =>
    parts.get(a)?.some((one) => parts.get(b)?.some((other) => isAbbreviated(one, other)));
  return units.flatMap((unit): [Unit, Unit][] => {
    const others = units.filter(
      (other) =>
        !(unit.reviewed && other.reviewed) &&
        compareUnits(other, unit) < 0 &&
        alike(unit, other) &&
        !apart.has(pairOf(unit.id, other.id)),
    );
    const [best] = others.sort(compareUnits);
    return best ? [[unit, best]] : [];
  });
}

/** Puts first the entry to keep: one that a person has looked at, otherwise the fuller name. */
function compareUnits(a: Unit, b: Unit): number {
  return (
    Number(b.reviewed) - Number(a.reviewed) ||
    b.name.length - a.name.length ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

function bestOf(unit: Unit, better: ReadonlyMap<Unit, Unit>): Unit {
  const next = better.get(unit);
  return next ? bestOf(next, better) : unit;
}

function partsOf(unit: Unit, place: UnitPlacer): NameParts[] {
  return [unit.name, ...unit.names].flatMap((name) => {
    const { region, stem } = place(name);
    return region === unit.region && !isGeneric(stem) ? (splitName(stem) ?? []) : [];
  });
}

/** The pairs of bodies that a clause names side by side. */
function sideBySide(plans: readonly Pick<Plan, 'clauses'>[]): Set<string> {
  const lists = plans.flatMap(({ clauses }) =>
    clauses.map(({ units }) => units.flatMap(({ unit }) => unit ?? [])),
  );
  return new Set(lists.flatMap((ids) => ids.flatMap((a) => ids.map((b) => pairOf(a, b)))));
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
