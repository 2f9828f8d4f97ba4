import { hash } from 'node:crypto';
import { addressedClauses, clauseAddress, planAddress } from '../../model/addresses.ts';
import type { Plan } from '../../model/plan.ts';
import {
  type PublishedClause,
  type PublishedMetadata,
  publishedClause,
  publishedMetadata,
} from '../../model/published.ts';
import { Named } from './mentions.ts';

/** What is known of a plan as a whole, with the address of its page. */
export type PlanRow = PublishedMetadata & { url: string };

/** A clause with the address of its page. */
export type ClauseRow = PublishedClause & { url: string };

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
  read: () => SearchedPlan;
}

/** Everything that is searched. */
export interface Searched {
  /** The published plans, newest first. */
  sources: Source[];
  /** What their clauses name. */
  named: Named;
}

/** What is searched of plans, which `read` reads by their versions, one at a time. */
export function sourcesOf<Version>(
  versions: readonly Version[],
  read: (version: Version) => SearchedPlan,
): Searched {
  const named = new Named();
  const sources = versions.map((version): Source => {
    const { plan, clauses } = read(version);
    for (const clause of clauses) named.add(clause);
    return {
      plan,
      clauses: clauses.length,
      letters: clauses.reduce((sum, clause) => sum + lettersIn(clause), 0),
      digest: hash('sha256', JSON.stringify(clauses)),
      read: () => read(version),
    };
  });
  return { sources: sources.sort(newestFirst), named };
}

/** A plan as it goes into the index; `link` makes an address of the site one that others reach, `/gongkai/plans/…`. */
export function searchedPlan(plan: Plan, link: (address: string) => string): SearchedPlan {
  const clauses = addressedClauses(plan).map((clause) => ({
    ...publishedClause(clause),
    url: link(clauseAddress(plan, clause)),
  }));
  return { plan: { ...publishedMetadata(plan), url: link(planAddress(plan)) }, clauses };
}

/** How many characters of a clause are looked up. */
function lettersIn({ title, text }: Pick<ClauseRow, 'title' | 'text'>): number {
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
