import type { NewPlan } from '../components/home/NewestPlans.astro';
import { planAddress } from '../model/addresses.ts';
import { printDate } from '../model/date.ts';
import { issueDate } from '../model/issue-date.ts';
import { countClauses, type Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { langOf } from '../model/script.ts';
import { issuerLink, issuersOf } from './issuers.ts';
import { titleWithRegion } from './labels.ts';
import { newestFirst } from './order.ts';
import { regionsOf } from './regions.ts';
import { sectorLinks, sectorsOf } from './sectors.ts';
import { specimenOf } from './specimen.ts';
import { mostPlans, planLink } from './ways-in.ts';
import { yearAxis, yearsOf } from './years.ts';

/** How many plans the home page draws, and how many its first screen names. */
const [NEWEST, FIRST] = [6, 4];
/** How many regions and issuers are named. */
const [REGIONS, ISSUERS] = [12, 8];

/** What the home page shows. */
export function homeView(plans: readonly Plan[], registers: Registers) {
  const newest = newestFirst(plans).slice(0, NEWEST);
  return {
    figures: figuresOf(plans),
    specimen: specimenOf(plans, registers),
    newest,
    first: newest.slice(0, FIRST).map((plan) => newPlan(plan, registers)),
    axis: yearAxis(plans, registers),
    sectors: sectorLinks(sectorsOf(plans, registers)),
    regions: mostPlans(regionsOf(plans, registers), REGIONS).map((view) =>
      planLink(view.region.name, view.address, view.plans),
    ),
    issuers: issuersOf(plans, registers).slice(0, ISSUERS).map(issuerLink),
  };
}

/** A plan with its date of issue, its first issuer and the number of its clauses. */
function newPlan(plan: Plan, registers: Pick<Registers, 'regions'>): NewPlan {
  const date = issueDate(plan);
  return {
    title: titleWithRegion(plan, registers),
    address: planAddress(plan),
    lang: langOf(plan),
    facts: [...(date ? [printDate(date)] : []), ...plan.issuers.slice(0, 1), `${countClauses(plan)}条`],
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
