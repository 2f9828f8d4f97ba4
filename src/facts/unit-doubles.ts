import type { Plan } from '../model/plan.ts';
import type { Region, Registers, Unit } from '../model/register.ts';
import { isGeneric } from './unit-names.ts';
import { type UnitPlacer, unitPlacer } from './unit-places.ts';

/** Entries that probably mean one body: 市应急管理局 is kept, 市应急局 joined with it. */
export interface UnitDouble {
  kept: Unit;
  joined: Unit[];
}

/** A name in parts that its abbreviation has too: 发展和改革委员会 → 发展和改革, 委. */
interface Parts {
  core: string;
  ending: string;
}

/** The endings of authorities, with their short forms. */
const ENDINGS: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/(?:委员会|委会|委)$/, '委'],
  [/(?:办公室|办)$/, '办'],
  [/(?:指挥部|指)$/, '指'],
  [/(?:联合会|联)$/, '联'],
  [/(?:协会|协)$/, '协'],
  ...['分局', '局', '厅', '署', '部', '总队', '支队', '大队', '中心', '社'].map(
    (ending) => [new RegExp(`${ending}$`), ending] as const,
  ),
];

/** The longest core of which one character is an abbreviation: 教委 for 教育委员会, 纪委 for 纪律检查委员会. */
const MOST_FOR_ONE = 4;

/**
 * The entries of a register that probably mean the same body of one jurisdiction, of which a person has not looked at one: a name
 * that has the other's characters in their order, with the same first one and the same kind of body, 市发改委 and
 * 市发展和改革委员会. Bodies that a clause of `plans` names side by side are two.
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
    parts.get(a)?.some((one) => parts.get(b)?.some((other) => areAlike(one, other)));
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

function partsOf(unit: Unit, place: UnitPlacer): Parts[] {
  return [unit.name, ...unit.names].flatMap((name) => {
    const { region, stem } = place(name);
    // 市委组织部 and 市组织部 are one, and so are 国家统计局 and 统计局.
    const words = stem.replace(/^(?:委|国家|中国)(?=..)/, '');
    const ending = ENDINGS.find(([pattern]) => pattern.test(words));
    if (region !== unit.region || isGeneric(stem) || !ending) return [];
    return { core: words.replace(ending[0], ''), ending: ending[1] };
  });
}

/** Whether one name abbreviates the other: 应急局 and 应急管理局; not 教委 and 科委, 纪委 and 纪委监委. */
function areAlike(a: Parts, b: Parts): boolean {
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core];
  return (
    a.ending === b.ending &&
    short[0] === long[0] &&
    (short.length > 1 || long.length <= MOST_FOR_ONE) &&
    !(short !== long && long.includes(a.ending)) &&
    isAbbreviation(short, long)
  );
}

/** Whether the characters of a short name stand in a long one in their order, and no number is left out. */
function isAbbreviation(short: string, long: string): boolean {
  let next = 0;
  let left = '';
  for (const character of long) {
    if (character === short[next]) next++;
    else left += character;
  }
  return next === short.length && !/[第\d一二三四五六七八九十]/.test(left);
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
