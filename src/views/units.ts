import type { ListedClause } from '../components/ClauseList.astro';
import type { UnitRow } from '../components/facts/UnitTable.astro';
import type { PlanGroup } from '../components/lists/plan-group.ts';
import { issuerAddress, unitAddress } from '../model/addresses.ts';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import type { UnitMention } from '../model/facts.ts';
import { ROLE_LABELS } from '../model/labels.ts';
import { isCollective } from '../model/list-rows.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers, Unit } from '../model/register.ts';
import { listedClause } from './listed-clause.ts';
import { newestFirst } from './order.ts';
import { groupByClause, groupByPlan, type Place, type Placed, placedFacts, placesOf } from './places.ts';
import { planGroup } from './plan-group.ts';

type Role = UnitMention['role'];

/** A clause that names a unit. */
export interface UnitEntry {
  place: Place;
  /** The highest of the roles that the unit has there. */
  role: Role;
  /** Where the clause names it. */
  mentions: readonly UnitMention[];
}

/** A unit of the register and every clause that names it, newest plan first. */
export interface UnitView extends Pick<UnitRow, 'address' | 'count' | 'roles'> {
  unit: Unit;
  /** The region that it belongs to, “上海市”. */
  region: string;
  /** The other spellings of its name in the clauses. */
  spellings: string[];
  groups: { plan: Plan; entries: UnitEntry[] }[];
  /** The address of the plans that it issued itself; null where there are none. */
  issued: string | null;
}

/** The column of the pages of units. */
export const UNIT_COLUMN = {
  name: FACT_KINDS.units.label,
  description: '各计划点名的责任单位，以及点名它的每一条',
  keywords: '责任单位,牵头单位,配合单位',
  type: '信息公开目录',
} as const;

const ROLES = ['lead', 'assist', 'named'] as const;

/** The units of the register that at least one clause names, those with the most clauses first. */
export function unitsOf(plans: readonly Plan[], registers: Registers): UnitView[] {
  const issuers = new Set(plans.flatMap((plan) => plan.issuers));
  const mentions = Map.groupBy(mentionsIn(plans), ({ fact }) => fact.unit);
  return registers.units
    .map((unit) => toView(unit, mentions.get(unit.id) ?? [], registers, issuers))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.unit.id.localeCompare(b.unit.id, 'en'));
}

function toView(
  unit: Unit,
  mentions: readonly Placed<UnitMention>[],
  registers: Registers,
  issuers: ReadonlySet<string>,
): UnitView {
  const entries = groupByClause(mentions).map(({ place, facts }) => toEntry(place, facts));
  const names = new Set(mentions.map(({ fact }) => fact.name));
  return {
    unit,
    address: unitAddress(unit.id),
    region: registers.regions.find(({ id }) => id === unit.region)?.name ?? unit.region,
    spellings: [...names].filter((name) => name !== unit.name),
    count: entries.length,
    roles: countRoles(entries),
    groups: groupByPlan(entries),
    issued: unit.reviewed && issuers.has(unit.name) ? issuerAddress(unit.name, registers) : null,
  };
}

/** A clause that names a unit as lists show it. */
export function unitClause(place: Place, unit: string): ListedClause {
  return listedUnitClause(
    toEntry(
      place,
      place.clause.units.filter((mention) => mention.unit === unit),
    ),
  );
}

/** A clause that names a unit as lists show it, with its role and its name marked. */
export function listedUnitClause({ place, role, mentions }: UnitEntry): ListedClause {
  return listedClause(place, { words: mentions, said: ROLE_LABELS[role] });
}

function toEntry(place: Place, mentions: readonly UnitMention[]): UnitEntry {
  const role = ROLES.find((candidate) => mentions.some((mention) => mention.role === candidate)) ?? 'named';
  return { place, role, mentions };
}

/** A unit as a table lists it. */
export function unitRow({ unit: { name, collective }, address, count, roles }: UnitView): UnitRow {
  return { name, collective, address, count, roles };
}

/** The clauses that name a unit plan by plan, as lists show them. */
export function unitGroups(
  groups: UnitView['groups'],
  registers: Pick<Registers, 'regions'>,
): PlanGroup<ListedClause>[] {
  return groups.map(({ plan, entries }) => planGroup(plan, entries.map(listedUnitClause), registers));
}

/** The units by region, in the order of the register of regions. */
export function unitsByRegion(views: readonly UnitView[], { regions }: Pick<Registers, 'regions'>) {
  const ranks = new Map(regions.map(({ id }, index) => [id, index]));
  const rank = (id: string) => ranks.get(id) ?? regions.length;
  return [...Map.groupBy(views, ({ unit }) => unit.region)]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, units]) => ({ id, name: units[0]?.region ?? id, units }));
}

/** The names that the register does not know, each with the clauses that print it. */
export function unknownUnits(plans: readonly Plan[]): { name: string; places: Place[] }[] {
  const unknown = mentionsIn(plans).filter(({ fact }) => fact.unit === null);
  return [...Map.groupBy(unknown, ({ fact }) => fact.name)].map(([name, own]) => ({
    name,
    places: groupByClause(own).map(({ place }) => place),
  }));
}

/** How many clauses name units, and those that name only a collective, such as 各区人民政府. */
export function collectiveClauses(plans: readonly Plan[]) {
  const places = newestFirst(plans)
    .flatMap(placesOf)
    .filter(({ clause }) => clause.units.length > 0);
  const collective = places.filter(({ clause }) => isCollective(clause)).map((place) => ({ place }));
  return { total: places.length, collective };
}

function mentionsIn(plans: readonly Plan[]) {
  return placedFacts(newestFirst(plans), ({ units }) => units);
}

function countRoles(entries: readonly UnitEntry[]): UnitRow['roles'] {
  const of = (role: Role) => entries.filter((entry) => entry.role === role).length;
  return { lead: of('lead'), assist: of('assist'), named: of('named') };
}
