import type { AxisYear } from '../components/YearAxis.astro';
import { planAddress, yearAddress } from '../model/addresses.ts';
import { plannedYears } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { placedTitle } from './labels.ts';
import { newestFirst } from './order.ts';

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

/** How many years the axis of the home page shows, and how many plans of each. */
const [AXIS, PLANS] = [6, 4];

/** The last years, oldest first, with the newest plans of each; also those for which there is no plan. */
export function yearAxis(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): AxisYear[] {
  const views = yearsOf(plans);
  const [last, first] = [views[0]?.year ?? 0, views.at(-1)?.year ?? 1];
  const from = Math.max(first, last - AXIS + 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => {
    const year = from + index;
    const view = views.find((candidate) => candidate.year === year);
    const all = view?.plans ?? [];
    const own = all.slice(0, PLANS).map((plan) => ({
      title: placedTitle(plan, registers),
      address: planAddress(plan),
    }));
    return { year, address: view?.address ?? null, plans: own, count: all.length };
  });
}
