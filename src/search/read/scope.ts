import { normalise } from '../../text/normalise.ts';
import type { Facet, Search } from './address.ts';
import type { PlanLabel } from './files.ts';
import type { Group } from './groups.ts';
import { printQuery, type Query, type Term } from './query.ts';
import type { SearchResult } from './search.ts';

const YEAR = /^(\d{4})年?$/;

/** Terms that hold for whole plans of a result. */
export interface Scope {
  terms: Term[];
  /** The first of the plans, and how many there are. */
  plan: PlanLabel;
  plans: number;
  /** Searches with a place or a year as a filter in the place of its term. */
  filters: { term: Term; facet: Facet; search: Search }[];
}

/** The terms that some hits lack, because they hold for the whole plan; null where every hit has all. */
export async function scopeOf(search: Search, result: SearchResult): Promise<Scope | null> {
  const groups = result.groups.map((group) => ({ group, lacking: lackedBy(group, result) }));
  const scoped = groups.filter(({ lacking }) => lacking.length > 0);
  const [first] = scoped;
  if (!first) return null;
  const terms = result.query.all.filter((term) => scoped.some(({ lacking }) => lacking.includes(term)));
  const plan = await labelOf(first.group);
  const filters = await Promise.all(
    terms.map(async (term) => {
      const plans = scoped.filter(({ lacking }) => lacking.includes(term)).map(({ group }) => group);
      return filterFor(term, plans, result.query, search);
    }),
  );
  const plans = new Set(scoped.map(({ group }) => `${group.bundle.entry.folder} ${group.plan}`)).size;
  return { terms, plan, plans, filters: filters.filter((one) => one !== null) };
}

/** The terms that some hit in a plan lacks. */
function lackedBy({ bundle, records }: Group, { query, answers }: SearchResult): Term[] {
  const answer = answers.find((one) => one.bundle === bundle);
  const lacking = records.filter((record) => answer?.grades.get(record) === 'plan');
  return query.all.filter((_, at) =>
    lacking.some((record) => answer?.clauses.get(record)?.[at]?.length === 0),
  );
}

/** The search with the values of a facet that a term stands for: 2025年 the year, 上海 the region and those below it. */
async function filterFor(
  term: Term,
  groups: readonly Group[],
  { all, none }: Query,
  search: Search,
): Promise<Scope['filters'][number] | null> {
  const [first] = groups;
  const [words = ''] = term.spellings;
  const year = YEAR.exec(words)?.[1];
  const places = first && !year ? (await labelOf(first)).places : [];
  const isPlace = places.some((place) => normalise(place).text.includes(words));
  if (!year && !isPlace) return null;
  const facet = year ? 'year' : 'region';
  const values = year ? [year] : await regionsOf(groups);
  if (search.choice.has(facet)) return null;
  const q = printQuery({ all: all.filter((one) => one !== term), none });
  const choice = new Map([...search.choice, [facet, new Set(values)] as const]);
  return { term, facet, search: { ...search, q, page: 1, choice } };
}

async function regionsOf(groups: readonly Group[]): Promise<string[]> {
  const regions = groups.map(async ({ bundle, plan }) => (await bundle.plans())[plan]?.region ?? []);
  return (await Promise.all(regions)).flat();
}

async function labelOf({ bundle, plan, records }: Group): Promise<PlanLabel> {
  return (await bundle.record(records[0] ?? bundle.starts[plan] ?? 0)).plan;
}
