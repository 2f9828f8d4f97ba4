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

/** A plan whose clauses are read when they are written to the index: those of all plans together take gigabytes. */
export interface Source {
  plan: PlanRow;
  /** How many clauses it has, and how many characters they. */
  clauses: number;
  letters: number;
  /** Another one where anything is another in a clause. */
  digest: string;
  read: () => Promise<ClauseRow[]>;
}

/** How many characters of a clause are looked up. */
export function lettersIn({ title, text }: Pick<ClauseRow, 'title' | 'text'>): number {
  return (title?.length ?? 0) + text.length;
}

/** The last date that is known of a plan, published, printed or written. */
export function dateOf({ dates }: Pick<PlanRow, 'dates'>): string | null {
  return dates.published ?? dates.printed ?? dates.written;
}

/** Orders plans by year, then by the last date that is known. */
export function newestFirst(a: Pick<Source, 'plan'>, b: Pick<Source, 'plan'>): number {
  const years = (b.plan.year ?? 0) - (a.plan.year ?? 0);
  const dates = (dateOf(b.plan) ?? '').localeCompare(dateOf(a.plan) ?? '');
  return years || dates || a.plan.id.localeCompare(b.plan.id);
}
