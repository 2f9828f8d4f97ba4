import { hash } from 'node:crypto';
import { addressedClauses, clauseAddress, planAddress } from '../../model/addresses.ts';
import { issueDate } from '../../model/issue-date.ts';
import type { Plan } from '../../model/plan.ts';
import {
  type PublishedClause,
  type PublishedMetadata,
  publishedClause,
  publishedMetadata,
} from '../../model/published.ts';
import { Mentions } from './mentions.ts';

/** The metadata of a plan, with the address of its page. */
export type PlanRow = PublishedMetadata & { url: string };

/** A clause with the address of its page. */
export type ClauseRow = PublishedClause & { url: string };

/** A plan with its clauses, as it is indexed. */
export interface SearchedPlan {
  plan: PlanRow;
  clauses: ClauseRow[];
}

/** A plan whose clauses are read when they are indexed: those of all plans together would take gigabytes. */
export interface PlanSource {
  plan: PlanRow;
  /** How many clauses it has, and how many characters these have. */
  clauses: number;
  letters: number;
  /** The SHA-256 of its clauses. */
  digest: string;
  read: () => SearchedPlan;
}

/** A plan with the names of its place and of those above it, by which it is found too. */
export interface PlacedPlan extends SearchedPlan {
  places: string[];
}

export interface PlacedSource extends PlanSource {
  places: string[];
  read: () => PlacedPlan;
}

/** What the index is built from. */
export interface IndexInput {
  /** The published plans, newest first. */
  sources: PlanSource[];
  mentions: Mentions;
}

/** The input of the index, from versions of plans that `read` reads one at a time. */
export function indexInput<Version>(
  versions: readonly Version[],
  read: (version: Version) => SearchedPlan,
): IndexInput {
  const mentions = new Mentions();
  const sources = versions.map((version): PlanSource => {
    const { plan, clauses } = read(version);
    for (const clause of clauses) mentions.add(clause);
    return {
      plan,
      clauses: clauses.length,
      letters: clauses.reduce((sum, { title, text }) => sum + (title?.length ?? 0) + text.length, 0),
      digest: hash('sha256', JSON.stringify(clauses)),
      read: () => read(version),
    };
  });
  return { sources: sources.sort(newestFirst), mentions };
}

/** A plan as it is indexed; `link` turns an address of the site into a reachable one, `/gongkai/plans/…`. */
export function searchedPlan(plan: Plan, link: (address: string) => string): SearchedPlan {
  const clauses = addressedClauses(plan).map((clause) => ({
    ...publishedClause(clause),
    url: link(clauseAddress(plan, clause)),
  }));
  return { plan: { ...publishedMetadata(plan), url: link(planAddress(plan)) }, clauses };
}

/** Compares plans by year, then by their date of issue. */
export function newestFirst(a: Pick<PlanSource, 'plan'>, b: Pick<PlanSource, 'plan'>): number {
  const years = (b.plan.year ?? 0) - (a.plan.year ?? 0);
  const dates = (issueDate(b.plan) ?? '').localeCompare(issueDate(a.plan) ?? '');
  return years || dates || a.plan.id.localeCompare(b.plan.id);
}
