import type { CountedLink } from '../components/CountedLinks.astro';
import { countClauses, type Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { issuerLink, issuersOf } from './issuers.ts';
import { newestFirst } from './order.ts';
import { regionsOf } from './regions.ts';
import { sectorLinks } from './sectors.ts';
import { specimenOf } from './specimen.ts';
import { yearAxis, yearsOf } from './years.ts';

/** How many plans the home page names, how many regions and issuers: those with the most plans. */
const NEWEST = 6;
const REGIONS = 8;
const ISSUERS = 8;

/** What the home page shows. */
export function homeView(plans: readonly Plan[], registers: Registers) {
  return {
    figures: figuresOf(plans),
    specimen: specimenOf(plans, registers),
    newest: newestFirst(plans).slice(0, NEWEST),
    axis: yearAxis(plans, registers),
    sectors: sectorLinks(plans, registers),
    regions: regionsOf(plans, registers)
      .filter((view) => view.plans.length > 0)
      .sort((a, b) => b.plans.length - a.plans.length)
      .slice(0, REGIONS)
      .map((view) => way(view.region.name, view.address, view.plans)),
    issuers: issuersOf(plans, registers).slice(0, ISSUERS).map(issuerLink),
  };
}

/** The collection in three figures: plans, clauses, years. */
function figuresOf(plans: readonly Plan[]) {
  const years = yearsOf(plans);
  const clauses = plans.reduce((sum, plan) => sum + countClauses(plan), 0);
  const [last, first] = [years[0]?.year, years.at(-1)?.year];
  return [
    { figure: String(plans.length), unit: '份计划' },
    { figure: String(clauses), unit: '条' },
    ...(first && last ? [{ figure: first === last ? `${last}` : `${first}—${last}`, unit: '年' }] : []),
  ];
}

function way(text: string, address: string, plans: readonly Plan[]): CountedLink {
  return { text, address, amount: `${plans.length}份` };
}
