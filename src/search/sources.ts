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
 * How many characters a bundle holds at most: every bundle costs a search one more file for each pair of characters, and
 * Pagefind takes 600 bytes of memory for each of them.
 */
const MOST = 500_000;

/** The plans with their clauses, newest first: by year, then by the last date that is known. */
export function joinPlans(plans: readonly PlanRow[], clauses: readonly ClauseRow[]): SearchedPlan[] {
  const byPlan = Map.groupBy(clauses, ({ plan }) => plan);
  return plans.map((plan) => ({ plan, clauses: byPlan.get(plan.id) ?? [] })).sort(newestFirst);
}

/**
 * The plans in bundles: years together as far as they have room, a larger year by itself in several of about one size.
 * They are filled from the oldest plans on, so that a new plan changes as few as can be.
 */
export function bundlesOf(plans: readonly SearchedPlan[]): SearchedPlan[][] {
  const years = [...Map.groupBy(plans.toReversed(), ({ plan }) => plan.year).values()];
  const bundles: SearchedPlan[][] = [];
  for (const part of years.flatMap(partsOf)) {
    const last = bundles.at(-1);
    if (last && lettersIn(last) + lettersIn(part) <= MOST) last.push(...part);
    else bundles.push(part);
  }
  return bundles.map((bundle) => bundle.reverse()).reverse();
}

function partsOf(year: readonly SearchedPlan[]): SearchedPlan[][] {
  const size = lettersIn(year) / Math.ceil(lettersIn(year) / MOST);
  let before = 0;
  const parts = Map.groupBy(year, (plan) => {
    const part = Math.floor(before / size);
    before += lettersIn([plan]);
    return part;
  });
  return [...parts.values()];
}

function lettersIn(plans: readonly SearchedPlan[]): number {
  return plans
    .flatMap(({ clauses }) => clauses)
    .reduce((sum, { title, text }) => sum + (title?.length ?? 0) + text.length, 0);
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
