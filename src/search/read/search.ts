import type { Search } from './address.ts';
import type { Bundle } from './bundle.ts';
import { bundlesFor } from './directory.ts';
import { filterAnswer } from './facets.ts';
import type { BundleEntry } from './files.ts';
import { type Group, groupsOf } from './groups.ts';
import { costOf } from './phrase.ts';
import type { Query } from './query.ts';
import { type Answer, answer, type Searcher } from './searcher.ts';

/** So many kilobytes of the index are fetched at once; older plans follow on request, or while nothing is found. */
const MAX_KILOBYTES = 80;
const MAX_PLANS = 2000;
const MAX_BUNDLES = 20;

/** What a search has found so far. */
export interface SearchResult {
  query: Query;
  /** Before filtering. */
  answers: Answer[];
  /** The hits after filtering, in groups and in order. */
  groups: Group[];
  /** How many clauses these are. */
  clauses: number;
  /** The bundles that have not been searched and can have hits, newest first. */
  left: BundleEntry[];
}

/** Searches the newest plans, and older ones until there is a hit. */
export async function runSearch(searcher: Searcher, search: Search, query: Query): Promise<SearchResult> {
  const nothing = { query, answers: [], groups: [], clauses: 0, left: [] };
  // White space alone finds nothing; an empty query finds all that the filters let through.
  if (search.q !== '' && query.all.length === 0) return nothing;
  const left = await bundlesFor(searcher, query);
  return left.length > 0 ? searchOlder(searcher, search, { ...nothing, left }) : nothing;
}

/** The result with the hits of older plans added, as many as are searched at once. */
export async function searchOlder(
  searcher: Searcher,
  search: Search,
  before: SearchResult,
): Promise<SearchResult> {
  const bundles = await nextBundles(searcher, before);
  const added = await Promise.all(bundles.map((bundle) => answer(bundle, before.query)));
  const answers = [...before.answers, ...added];
  const left = before.left.slice(bundles.length);
  const filtered = await Promise.all(answers.map((one) => filterAnswer(one, search.choice)));
  const groups = await groupsOf(filtered, search.order, search.grouping);
  const clauses = groups.reduce((sum, { records }) => sum + records.length, 0);
  const result = { ...before, answers, groups, clauses, left };
  return groups.length === 0 && left.length > 0 ? searchOlder(searcher, search, result) : result;
}

/** The next bundle, and those behind it as long as they stay within the limits. */
async function nextBundles(searcher: Searcher, { left, query }: SearchResult): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  let kilobytes = 0;
  let plans = 0;
  const next = await Promise.all(left.slice(0, MAX_BUNDLES).map((entry) => searcher.bundle(entry)));
  for (const bundle of next) {
    kilobytes += costOf(bundle, query);
    plans += bundle.entry.plans;
    if (bundles.length > 0 && (kilobytes > MAX_KILOBYTES || plans > MAX_PLANS)) break;
    bundles.push(bundle);
  }
  return bundles;
}
