import type { PublishedClause, PublishedMetadata } from '../model/published.ts';

/** A row of `/data/plans.json`. */
export type PlanRow = PublishedMetadata & { url: string };

/** A row of `/data/clauses.json`. */
export type ClauseRow = { plan: string } & PublishedClause & { url: string };

/** A plan with its clauses, as it goes into the index. */
export interface SearchedPlan {
  plan: PlanRow;
  clauses: ClauseRow[];
}

/**
 * How many plans a bundle holds at most, of few plans and of many: every bundle costs a search one more file for each pair
 * of characters, and is built on one core, which takes more than twice as long for twice as many plans.
 */
const MOST = { few: 300, many: 500 };
const MANY = 1000;

/** The plans with their clauses, newest first: by year, then by the last date that is known. */
export function joinPlans(plans: readonly PlanRow[], clauses: readonly ClauseRow[]): SearchedPlan[] {
  const byPlan = Map.groupBy(clauses, ({ plan }) => plan);
  return plans.map((plan) => ({ plan, clauses: byPlan.get(plan.id) ?? [] })).sort(newestFirst);
}

/** The plans in bundles: whole years together as far as they have room, a year that is larger by itself in several. */
export function bundlesOf(plans: readonly SearchedPlan[]): SearchedPlan[][] {
  const most = plans.length > MANY ? MOST.many : MOST.few;
  const bundles: SearchedPlan[][] = [];
  for (const year of Map.groupBy(plans, ({ plan }) => plan.year).values()) {
    for (let from = 0; from < year.length; from += most) {
      const part = year.slice(from, from + most);
      const last = bundles.at(-1);
      if (last && last.length + part.length <= most) last.push(...part);
      else bundles.push(part);
    }
  }
  return bundles;
}

/** The last date that is known of a plan, published, printed or written. */
export function dateOf({ dates }: Pick<PlanRow, 'dates'>): string | null {
  return dates.published ?? dates.printed ?? dates.written;
}

function newestFirst(a: SearchedPlan, b: SearchedPlan): number {
  const years = (b.plan.year ?? 0) - (a.plan.year ?? 0);
  const dates = (dateOf(b.plan) ?? '').localeCompare(dateOf(a.plan) ?? '');
  return years || dates || a.plan.id.localeCompare(b.plan.id);
}
