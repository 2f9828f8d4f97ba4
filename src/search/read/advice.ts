import type { Search } from './address.ts';
import { printQuery, type Query, type Term } from './query.ts';
import { runSearch, type SearchResult } from './search.ts';
import type { Searcher } from './searcher.ts';
import { nearSpellings } from './spelling.ts';

/** A sentence to someone who found nothing, and searches to try instead, which find something. */
interface Advice {
  text: string;
  searches: Search[];
}

/** Advice for a search without hits: what its filters hide, or which terms stand nowhere, and near spellings of them. */
export async function adviceFor(
  searcher: Searcher,
  search: Search,
  { query, answers }: SearchResult,
): Promise<Advice[]> {
  const hidden = answers.reduce((sum, { clauses }) => sum + clauses.size, 0);
  const unfiltered = { ...search, page: 1, choice: new Map() };
  if (hidden > 0) return [{ text: `去掉筛选，有${hidden}条。`, searches: [unfiltered] }];
  // In a large bundle spellings are guessed from the chunks that are there, so no other search may fetch some meanwhile.
  const spellings = await Promise.all(
    query.all.map((term) => spellingAdvice(searcher, unfiltered, query, term)),
  );
  const terms = [...query.all, ...query.none];
  const without =
    terms.length > 1 ? terms.map((term) => adviceWithout(searcher, unfiltered, query, term)) : [];
  return [...spellings, ...(await Promise.all(without))].flat();
}

/** For a term that stands nowhere: near spellings with which the query finds something. */
async function spellingAdvice(
  searcher: Searcher,
  search: Search,
  query: Query,
  term: Term,
): Promise<Advice[]> {
  if ((await count(searcher, search, { all: [term], none: [] })) > 0) return [];
  const [newest] = (await searcher.catalog()).bundles;
  const near = newest ? await nearSpellings(await searcher.bundle(newest), term) : [];
  const tried = await Promise.all(
    near.map(async (words) => {
      const all = query.all.map((one) => (one === term ? { typed: words, spellings: [words] } : one));
      const changed = { ...query, all };
      return (await count(searcher, search, changed)) > 0 ? [{ ...search, q: printQuery(changed) }] : [];
    }),
  );
  const searches = tried.flat();
  const question = searches.length > 0 ? '是不是要找：' : '';
  return [{ text: `没有一条写到“${term.typed}”。${question}`, searches }];
}

/** What the query finds without one of its terms. */
async function adviceWithout(
  searcher: Searcher,
  search: Search,
  query: Query,
  term: Term,
): Promise<Advice[]> {
  const isOther = (one: Term) => one !== term;
  const rest = { all: query.all.filter(isOther), none: query.none.filter(isOther) };
  const clauses = rest.all.length > 0 ? await count(searcher, search, rest) : 0;
  if (clauses === 0) return [];
  const sign = query.none.includes(term) ? '-' : '';
  const text = `去掉“${sign}${term.typed}”，有${clauses}条：`;
  return [{ text, searches: [{ ...search, q: printQuery(rest) }] }];
}

async function count(searcher: Searcher, search: Search, query: Query): Promise<number> {
  return (await runSearch(searcher, search, query)).clauses;
}
