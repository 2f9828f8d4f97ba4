import { printAddress, type Search } from './address.ts';
import { printQuery, type Query, type Term } from './query.ts';
import type { Found } from './search.ts';
import { run } from './search.ts';
import type { Searcher } from './searcher.ts';
import { nearSpellings } from './spelling.ts';

/** Something to try instead: a sentence, and searches that find something. */
export interface Advice {
  text: string;
  searches: Search[];
}

/** What can be said where nothing was found: what the filters hide, which term is to blame, what is spelt nearly so. */
export async function adviceFor(
  searcher: Searcher,
  search: Search,
  { query, answers }: Found,
): Promise<Advice[]> {
  const hidden = answers.reduce((sum, { clauses }) => sum + clauses.size, 0);
  const plain = { ...search, page: 1, choice: new Map() };
  if (hidden > 0) return [{ text: `去掉筛选，有${hidden}条。`, searches: [plain] }];
  const spellings = await Promise.all(query.all.map((term) => spellingAdvice(searcher, plain, query, term)));
  const terms = [...query.all, ...query.none];
  const without = terms.length > 1 ? terms.map((term) => adviceWithout(searcher, plain, query, term)) : [];
  return [...spellings, ...(await Promise.all(without))].flat();
}

/** For a term that stands nowhere: what is spelt nearly so and finds something. */
async function spellingAdvice(
  searcher: Searcher,
  search: Search,
  query: Query,
  term: Term,
): Promise<Advice[]> {
  if ((await count(searcher, search, { all: [term], none: [] })) > 0) return [];
  const [newest] = searcher.catalog.bundles;
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

/** What there is without one of the terms. */
async function adviceWithout(
  searcher: Searcher,
  search: Search,
  query: Query,
  term: Term,
): Promise<Advice[]> {
  const other = (one: Term) => one !== term;
  const rest = { all: query.all.filter(other), none: query.none.filter(other) };
  const clauses = rest.all.length > 0 ? await count(searcher, search, rest) : 0;
  if (clauses === 0) return [];
  const sign = query.none.includes(term) ? '-' : '';
  const text = `去掉“${sign}${term.typed}”，有${clauses}条：`;
  return [{ text, searches: [{ ...search, q: printQuery(rest) }] }];
}

async function count(searcher: Searcher, search: Search, query: Query): Promise<number> {
  return (await run(searcher, search, query)).clauses;
}

/** Advice as a list, each search a link to it. */
export function adviceElements(advice: readonly Advice[]): HTMLElement[] {
  return advice.map(({ text, searches }) => {
    const item = document.createElement('li');
    const links = searches.flatMap((search) => {
      const link = document.createElement('a');
      link.href = printAddress(search) || '?';
      link.textContent = search.q || '全部条目';
      return [link, ' '];
    });
    item.append(text, ...links);
    return item;
  });
}
