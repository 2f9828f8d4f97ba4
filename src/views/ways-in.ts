import type { CountedLink } from '../components/CountedLinks.astro';
import type { WayIn } from '../components/home/WaysIn.astro';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import { FACET_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { regionsOf } from './regions.ts';
import { sectorsOf } from './sectors.ts';
import { yearsOf } from './years.ts';

/** How many places each row names; a row takes a line or two. */
const PLACES = { regions: 8, sectors: 5, years: 7, units: 4 };

/** The ways in by region, sector, year and unit, each with the places that have most; rows without places are left out. */
export function waysIn(plans: readonly Plan[], registers: Registers, units: readonly CountedLink[]): WayIn[] {
  const rows: WayIn[] = [
    {
      id: 'regions',
      name: FACET_LABELS.region,
      links: mostPlans(regionsOf(plans, registers), PLACES.regions).map(({ region, address, plans: own }) =>
        planLink(region.name, address, own),
      ),
      all: { text: `全部${FACET_LABELS.region}`, address: '/regions/' },
    },
    {
      id: 'sectors',
      name: FACET_LABELS.sector,
      links: sectorsOf(plans, registers)
        .sort((a, b) => b.count - a.count)
        .slice(0, PLACES.sectors)
        .map(({ sector, address, count }) => ({ text: sector.name, address, amount: `${count}条` })),
      all: { text: `全部${FACET_LABELS.sector}`, address: '/sectors/' },
    },
    {
      id: 'years',
      name: FACET_LABELS.year,
      links: yearsOf(plans)
        .slice(0, PLACES.years)
        .map(({ year, address, plans: own }) => planLink(`${year}年`, address, own)),
      all: { text: '时间线', address: '/timeline/' },
    },
    {
      id: 'units',
      name: FACT_KINDS.units.label,
      links: units.slice(0, PLACES.units),
      all: { text: `全部${FACT_KINDS.units.label}`, address: '/units/' },
    },
  ];
  return rows.filter(({ links }) => links.length > 0);
}

/** A link with a number of plans. */
export function planLink(text: string, address: string, plans: readonly Plan[]): CountedLink {
  return { text, address, amount: `${plans.length}份` };
}

/** The `most` views that have the most plans, in their order; without those that only contain others. */
export function mostPlans<View extends { plans: readonly Plan[] }>(
  views: readonly View[],
  most: number,
): View[] {
  const own = views.filter(({ plans }) => plans.length > 0);
  const first = new Set(own.toSorted((a, b) => b.plans.length - a.plans.length).slice(0, most));
  return own.filter((view) => first.has(view));
}
