import type { CountedLink } from '../components/CountedLinks.astro';
import type { AxisYear } from '../components/YearAxis.astro';
import { yearAddress } from '../model/addresses.ts';
import { plannedYears, UNDATED, yearLabel } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { newestFirst } from './order.ts';
import { linkToPlan } from './plan-group.ts';

/** The plans for one year; a plan for several years stands under each of them. */
interface YearView {
  year: number;
  address: string;
  plans: Plan[];
}

/** The years that plans were made for, newest first; plans without a year are left out. */
export function yearsOf(plans: readonly Plan[]): YearView[] {
  const years = new Set(plans.flatMap(plannedYears));
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      address: yearAddress(year),
      plans: newestFirst(plans.filter((plan) => plannedYears(plan).includes(year))),
    }));
}

/** The page of the plans for a year, or of those without one. */
interface YearPage {
  /** `2025`, `undated`. */
  key: string;
  title: string;
  address: string;
  plans: Plan[];
}

/** The pages of plans by year, newest year first, that of the plans without a year last. */
export function yearPages(plans: readonly Plan[]): YearPage[] {
  const years = yearsOf(plans).map(({ year, plans: own }) => yearPage(`${year}`, own));
  const rest = newestFirst(plans.filter((plan) => plannedYears(plan).length === 0));
  return rest.length === 0 ? years : [...years, yearPage(UNDATED, rest)];
}

function yearPage(key: string, plans: Plan[]): YearPage {
  return { key, title: `${yearLabel(key)}的计划`, address: yearAddress(key), plans };
}

/** The links to the plans of each year. */
export function yearLinks(pages: readonly YearPage[]): CountedLink[] {
  return pages.map(({ key, address, plans: own }) => ({
    text: yearLabel(key),
    address,
    amount: `${own.length}份`,
  }));
}

/** How many years the axis of the home page shows, and how many plans of each. */
const AXIS = 6;
const NAMED = 5;

/** The last years, oldest first, with the newest plans of each; also those for which there is no plan. */
export function yearAxis(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): AxisYear[] {
  const views = yearsOf(plans);
  const [last, first] = [views[0]?.year ?? 0, views.at(-1)?.year ?? 1];
  const from = Math.max(first, last - AXIS + 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => {
    const year = from + index;
    const view = views.find((candidate) => candidate.year === year);
    const all = view?.plans ?? [];
    const own = all
      .slice(0, all.length > NAMED + 1 ? NAMED : NAMED + 1)
      .map((plan) => linkToPlan(plan, registers));
    return { year, address: view?.address ?? null, plans: own, more: all.length - own.length };
  });
}
