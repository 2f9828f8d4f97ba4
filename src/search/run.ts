import type { Search } from './address.ts';
import { choose } from './facets.ts';
import type { BundleEntry } from './files.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Answer, answer, type Searcher } from './query.ts';
import type { Query } from './terms.ts';

/** So many plans are searched at once; older ones only when they are asked for, or while nothing has been found. */
const AT_ONCE = 1000;

/** What a search has found so far. */
export interface Found {
  query: Query;
  /** Before anything is chosen by filters. */
  answers: Answer[];
  /** What is left after that, by plan and in order. */
  groups: Group[];
  /** How many clauses that is. */
  clauses: number;
  /** The bundles that have not been searched, newest first. */
  left: BundleEntry[];
}

/** Searches the newest plans and goes on to older ones until there is something to show. */
export async function run(searcher: Searcher, search: Search, query: Query): Promise<Found> {
  const nothing = { query, answers: [], groups: [], clauses: 0, left: searcher.catalog.bundles };
  // A query of white space alone; without any, the filters ask for all that they let through.
  if (search.q !== '' && query.all.length === 0) return { ...nothing, left: [] };
  return more(searcher, search, nothing);
}

/** The same with older plans, as many as are searched at once. */
export async function more(searcher: Searcher, search: Search, before: Found): Promise<Found> {
  const next = before.left.filter((_, at, left) => plansBefore(left, at) < AT_ONCE);
  const added = await Promise.all(
    next.map(async (entry) => answer(await searcher.bundle(entry), before.query)),
  );
  const answers = [...before.answers, ...added];
  const left = before.left.slice(next.length);
  const chosen = await Promise.all(answers.map((one) => choose(one, search.choice)));
  const groups = await groupsOf(chosen, search.order);
  const clauses = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  const found = { ...before, answers, groups, clauses, left };
  return groups.length === 0 && left.length > 0 ? more(searcher, search, found) : found;
}

function plansBefore(entries: readonly BundleEntry[], at: number): number {
  return entries.slice(0, at).reduce((sum, { plans }) => sum + plans, 0);
}
