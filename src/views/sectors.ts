import type { ListedClause } from '../components/ClauseList.astro';
import type { CountedLink } from '../components/CountedLinks.astro';
import type { PlanGroup } from '../components/lists/plan-group.ts';
import { sectorPlaces } from '../facts/sectors.ts';
import { sectorAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers, Sector } from '../model/register.ts';
import { listedClause } from './listed-clause.ts';
import { firstEntries } from './lists/first-rows.ts';
import { newestFirst } from './order.ts';
import { type Place, placesOf } from './places.ts';
import { planGroup } from './plan-group.ts';

/** What plans say on one sector: the clauses tagged with it, plan by plan, newest plan first. */
interface SectorView {
  sector: Sector;
  address: string;
  count: number;
  groups: { plan: Plan; clauses: Clause[] }[];
}

/** The sectors that at least one clause is tagged with, in the order of the register. */
export function sectorsOf(plans: readonly Plan[], { sectors }: Pick<Registers, 'sectors'>): SectorView[] {
  const bySector = Map.groupBy(newestFirst(plans).flatMap(tagsOf), ({ id }) => id);
  return sectors
    .map((sector) => {
      const tags = bySector.get(sector.id) ?? [];
      const groups = [...Map.groupBy(tags, ({ plan }) => plan)].map(([plan, own]) => ({
        plan,
        clauses: own.map(({ clause }) => clause),
      }));
      return { sector, address: sectorAddress(sector.id), count: tags.length, groups };
    })
    .filter(({ count }) => count > 0);
}

/** The first `most` clauses on a sector plan by plan, as lists show them. */
export function listedGroups(
  { sector, groups }: Pick<SectorView, 'sector' | 'groups'>,
  registers: Pick<Registers, 'regions' | 'sectors'>,
  most: number,
): PlanGroup<ListedClause>[] {
  const placed = groups.map(({ plan, clauses }) => ({
    plan,
    entries: placesOf(plan).filter(({ clause }) => clauses.includes(clause)),
  }));
  return firstEntries(placed, most).map(({ plan, entries }) =>
    planGroup(
      plan,
      entries.map((place) => listedSector(place, sector.id, registers)),
      registers,
    ),
  );
}

/** A clause on a sector as lists show it, with the words of the sector marked. */
export function listedSector(
  place: Place,
  sector: string,
  { sectors }: Pick<Registers, 'sectors'>,
): ListedClause {
  return listedClause(place, { words: sectorPlaces(place.clause, sector, sectors) });
}

/** The links to the sectors. */
export function sectorLinks(views: readonly SectorView[]): CountedLink[] {
  return views.map(({ sector, address, count }) => ({
    text: sector.name,
    address,
    amount: `${count}条`,
  }));
}

/** Every clause of a plan with each sector that it is tagged with. */
function tagsOf(plan: Plan): { id: string; plan: Plan; clause: Clause }[] {
  return plan.clauses.flatMap((clause) => [...new Set(clause.sectors)].map((id) => ({ id, plan, clause })));
}
