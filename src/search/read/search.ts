import type { Search } from './address.ts';
import type { Bundle } from './bundle.ts';
import { choose } from './facets.ts';
import type { BundleEntry } from './files.ts';
import { type Group, groupsOf } from './groups.ts';
import { costOf } from './phrase.ts';
import type { Query } from './query.ts';
import { type Answer, answer, type Searcher } from './searcher.ts';

/** So many thousand bytes of the index are fetched at once; older plans only when asked for, or while nothing is found. */
const AT_ONCE = 80;

/** And at most so many plans, in so many bundles. */
const MOST = 2000;
const BUNDLES = 20;

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

/** The same with older plans, as many as can be searched at once. */
export async function more(searcher: Searcher, search: Search, before: Found): Promise<Found> {
  const bundles = await nextBundles(searcher, before);
  const added = await Promise.all(bundles.map((bundle) => answer(bundle, before.query)));
  const answers = [...before.answers, ...added];
  const left = before.left.slice(bundles.length);
  const chosen = await Promise.all(answers.map((one) => choose(one, search.choice)));
  const groups = await groupsOf(chosen, search.order);
  const clauses = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  const found = { ...before, answers, groups, clauses, left };
  return groups.length === 0 && left.length > 0 ? more(searcher, search, found) : found;
}

/** The next bundle, and those after it as long as they add little to what has to be fetched. */
async function nextBundles(searcher: Searcher, { left, query }: Found): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  let bytes = 0;
  let plans = 0;
  const next = await Promise.all(left.slice(0, BUNDLES).map((entry) => searcher.bundle(entry)));
  for (const bundle of next) {
    bytes += costOf(bundle, query);
    plans += bundle.entry.plans;
    if (bundles.length > 0 && (bytes > AT_ONCE || plans > MOST)) break;
    bundles.push(bundle);
  }
  return bundles;
}
