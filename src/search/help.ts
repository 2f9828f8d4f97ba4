import { printAddress, type Search } from './address.ts';
import type { Searcher } from './query.ts';
import type { Found } from './run.ts';
import { run } from './run.ts';
import { nearSpellings } from './spelling.ts';
import type { Query, Term } from './terms.ts';

/** Something to try instead: a sentence, and searches that find something. */
export interface Advice {
  text: string;
  searches: Search[];
}

/** What can be said where nothing was found: which term is to blame, what is spelt nearly so, what the filters hide. */
export async function adviceFor(
  searcher: Searcher,
  search: Search,
  { query, answers }: Found,
): Promise<Advice[]> {
  const hidden = answers.reduce((sum, { clauses }) => sum + clauses.size, 0);
  const plain = { ...search, page: 1 };
  if (hidden > 0) {
    return [{ text: `去掉筛选，有${hidden}条。`, searches: [{ ...plain, choice: new Map() }] }];
  }
  const advice = await Promise.all(query.all.map((term) => adviceOn(searcher, term, query, plain)));
  return advice.flat();
}

async function adviceOn(searcher: Searcher, term: Term, query: Query, search: Search): Promise<Advice[]> {
  const alone = { all: [term], none: [] };
  const clauses = await count(searcher, search, alone);
  if (clauses > 0) {
    return query.all.length + query.none.length > 1
      ? [{ text: `“${term.typed}”单独有${clauses}条。`, searches: [{ ...search, q: term.typed }] }]
      : [];
  }
  const [newest] = searcher.catalog.bundles;
  const near = newest ? await nearSpellings(await searcher.bundle(newest), term) : [];
  const said =
    near.length > 0 ? `没有一条写到“${term.typed}”。是不是要找：` : `没有一条写到“${term.typed}”。`;
  return [
    { text: said, searches: near.map((words) => ({ ...search, q: search.q.replace(term.typed, words) })) },
  ];
}

async function count(searcher: Searcher, search: Search, query: Query): Promise<number> {
  return (await run(searcher, { ...search, choice: new Map() }, query)).clauses;
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
