import type { Search } from './address.ts';
import type { Bundle } from './bundle.ts';
import { bundlesFor } from './directory.ts';
import { filterAnswer } from './facets.ts';
import type { BundleEntry } from './files.ts';
import { type Group, groupsOf } from './groups.ts';
import { costOf } from './phrase.ts';
import type { Query } from './query.ts';
import { type Answer, answer, type Searcher } from './searcher.ts';

/** How many kilobytes of the index are fetched at once, and how many while nothing is found; older plans follow on request. */
interface Limits {
  step: number;
  fruitless: number;
}

const LIMITS: Limits = { step: 72, fruitless: 120 };

/** Limits for a search that is only tried, to be offered: in a large index, any hit in the first step is enough. */
export const TRIAL: Limits = { step: 15, fruitless: 15 };
const MAX_PLANS = 2000;
/** A query of filters alone goes through all records, of which a bundle of another site may have any number. */
const MAX_RECORDS = 100_000;
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

/** Searches the newest plans, and older ones until there is a hit or much was fetched in vain. */
export async function runSearch(
  searcher: Searcher,
  search: Search,
  query: Query,
  limits = LIMITS,
): Promise<SearchResult> {
  const nothing = { query, answers: [], groups: [], clauses: 0, left: [] };
  // White space alone finds nothing; an empty query finds all that the filters let through.
  if (search.q !== '' && query.all.length === 0) return nothing;
  const left = await bundlesFor(searcher, query);
  return left.length > 0 ? searchOlder(searcher, search, { ...nothing, left }, limits) : nothing;
}

/** The result with the hits of older plans added, as many as are searched at once, or more until there is a hit. */
export async function searchOlder(
  searcher: Searcher,
  search: Search,
  before: SearchResult,
  limits = LIMITS,
  from = searcher.kilobytes,
): Promise<SearchResult> {
  const bundles = await nextBundles(searcher, before, limits.step);
  const added = await Promise.all(bundles.map((bundle) => answer(bundle, before.query)));
  const answers = [...before.answers, ...added];
  const left = before.left.slice(bundles.length);
  const result = await withAnswers({ ...before, left }, answers, search);
  const isOver =
    result.groups.length > 0 || left.length === 0 || searcher.kilobytes - from > limits.fruitless;
  return isOver ? result : searchOlder(searcher, search, result, limits, from);
}

/** The result with other answers in the place of its own, which are filtered, grouped and counted as the search asks for. */
export async function withAnswers(
  result: SearchResult,
  answers: Answer[],
  { choice, order, grouping }: Pick<Search, 'choice' | 'order' | 'grouping'>,
): Promise<SearchResult> {
  const filtered = await Promise.all(answers.map((one) => filterAnswer(one, choice)));
  const groups = await groupsOf(filtered, order, grouping);
  const clauses = groups.reduce((sum, { records }) => sum + records.length, 0);
  return { ...result, answers, groups, clauses };
}

/** The next bundle, and those after it as long as they stay within the limits. */
async function nextBundles(
  searcher: Searcher,
  { left, query }: SearchResult,
  most: number,
): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  let kilobytes = 0;
  let plans = 0;
  let records = 0;
  const next = await Promise.all(left.slice(0, MAX_BUNDLES).map((entry) => searcher.bundle(entry)));
  for (const bundle of next) {
    kilobytes += costOf(bundle, query);
    plans += bundle.entry.plans;
    records += bundle.size;
    const isOver = kilobytes > most || plans > MAX_PLANS || records > MAX_RECORDS;
    if (bundles.length > 0 && isOver) break;
    bundles.push(bundle);
  }
  return bundles;
}
