import type { SectorGroup, SectorPageLink } from '../components/SectorGroups.astro';
import { sectorPlaces } from '../facts/sectors.ts';
import { planAddress, sectorPartAddress } from '../model/addresses.ts';
import { plannedYears } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers, Sector } from '../model/register.ts';
import { placedTitle } from './labels.ts';
import { listedClause } from './listed-clause.ts';
import { placesOf } from './places.ts';
import type { SectorView } from './sectors.ts';

/** How many plans a page of a sector has; the first page, that of the newest, has up to twice as many. */
const PLANS = 50;

/** One of the pages of a sector. */
interface SectorPart {
  sector: Sector;
  /** Counted from the oldest plans, so that a new plan changes only the first page, which has no number. */
  number: number | null;
  address: string;
  /** The years of its plans, “2023—2024年”; empty where none has one. */
  years: string;
  groups: SectorView['groups'];
  /** The pages of older and newer plans; null where there are none. */
  older: SectorPageLink | null;
  newer: SectorPageLink | null;
}

/** The pages of a sector, that of the newest plans first; only one where there are few plans. */
export function partsOf({ sector, groups }: Pick<SectorView, 'sector' | 'groups'>): SectorPart[] {
  const numbered = Math.max(0, Math.floor(groups.length / PLANS) - 1);
  const newest = groups.length - numbered * PLANS;
  const parts = Array.from({ length: numbered + 1 }, (_, at) => {
    const number = at === 0 ? null : numbered + 1 - at;
    const own = at === 0 ? groups.slice(0, newest) : groups.slice(newest + (at - 1) * PLANS).slice(0, PLANS);
    return { number, own, address: sectorPartAddress(sector.id, number), years: yearsOf(own) };
  });
  return parts.map(({ own, ...part }, at) => ({
    sector,
    ...part,
    groups: own,
    older: wayTo(parts[at + 1]),
    newer: wayTo(parts[at - 1]),
  }));
}

/** The plans of a page with their clauses, as it lists them: with the words of the sector marked. */
export function listedGroups(
  { sector, groups }: Pick<SectorPart, 'sector' | 'groups'>,
  registers: Pick<Registers, 'regions' | 'sectors'>,
): SectorGroup[] {
  return groups.map(({ plan, clauses }) => ({
    title: placedTitle(plan, registers),
    address: planAddress(plan),
    clauses: placesOf(plan)
      .filter(({ clause }) => clauses.includes(clause))
      .map((place) =>
        listedClause(place, { words: sectorPlaces(place.clause, sector.id, registers.sectors) }),
      ),
  }));
}

function wayTo(part: SectorPageLink | undefined): SectorPageLink | null {
  return part ? { address: part.address, years: part.years } : null;
}

function yearsOf(groups: readonly { plan: Plan }[]): string {
  const years = groups.flatMap(({ plan }) => plannedYears(plan));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}年` : `${first}—${last}年`;
}
