import type { Search } from './address.ts';
import { bundlesFor } from './directory.ts';
import type { RelatedWords } from './files.ts';
import { isLatin } from './pinyin.ts';
import { printQuery, type Query, type Term, termsOf } from './query.ts';
import { knownWords } from './related.ts';
import { runSearch, type SearchResult, TRIAL } from './search.ts';
import type { Searcher } from './searcher.ts';
import { wordsIn } from './segments.ts';
import { nearSpellings } from './spelling.ts';

/** A sentence to someone who found nothing, and searches to try instead, which find something. */
interface Advice {
  text: string;
  searches: Search[];
}

/** How many spellings are offered, and how many are tried for that. */
const MAX_SPELLINGS = 3;
const MAX_TRIED = 12;

/** In an index of more plans searches are tried one after the other, each with a few kilobytes, until so many have been fetched. */
const MAX_KILOBYTES = 50;

/** Searches for something else, and tells how much it finds: null where nothing is found. */
type Try = (query: Query) => Promise<{ search: Search; text: string } | null>;

/**
 * Advice for a search without hits: what its filters hide; for terms that stand nowhere near spellings, and the terms without
 * which, or in whose words, something is found.
 */
export async function adviceFor(
  searcher: Searcher,
  search: Search,
  { query, answers, left }: SearchResult,
): Promise<Advice[]> {
  const hidden = {
    clauses: answers.reduce((sum, { clauses }) => sum + clauses.size, 0),
    plans: answers.reduce((sum, { plans }) => sum + plans.length, 0),
  };
  const unfiltered = { ...search, page: 1, choice: new Map() };
  if (hidden.clauses + hidden.plans > 0)
    return [{ text: `去掉筛选，有${countOf(hidden.clauses, hidden.plans)}。`, searches: [unfiltered] }];
  const isSmall = await searcher.isSmall();
  const from = searcher.kilobytes;
  const attempt: Try = async (other) => {
    if (!isSmall && searcher.kilobytes - from > MAX_KILOBYTES) return null;
    const found = await runSearch(searcher, unfiltered, other, isSmall ? undefined : TRIAL);
    const { groups, clauses } = found;
    const count = countOf(clauses, groups.length);
    const text = found.left.length > 0 ? `至少有${count}` : `有${count}`;
    return groups.length > 0 ? { search: { ...unfiltered, q: printQuery(other) }, text } : null;
  };
  const advisers = [
    // While older plans have not been searched, a term may still occur in them.
    async () => (left.length > 0 ? [] : spellingAdvice(searcher, query, attempt, isSmall)),
    () => adviceWithout(query, attempt, isSmall),
    () => adviceInWords(searcher, query, attempt),
  ];
  return (await inTurn(advisers, (advise) => advise(), isSmall)).flat();
}

/** How much is found: 3条, or 1份计划 where no clause is. */
function countOf(clauses: number, plans: number): string {
  return clauses > 0 ? `${clauses}条` : `${plans}份计划`;
}

/** For the terms that stand nowhere: near spellings with which the query finds something. */
async function spellingAdvice(
  searcher: Searcher,
  query: Query,
  attempt: Try,
  isSmall: boolean,
): Promise<Advice[]> {
  const missing = await missingTerms(searcher, query, attempt, isSmall);
  if (missing.length === 0)
    return query.none.length > 0 ? [] : [{ text: `没有一条同时写到${quote(query.all)}。`, searches: [] }];
  const near = await inTurn(missing, (term) => nearSpellings(searcher, term), isSmall);
  const joined = await joinedSpellings(searcher, missing);
  const tried = [...joined.map((words) => [words]), ...combinations(near)].slice(0, MAX_TRIED);
  const found = await inTurn(
    tried,
    (words) => attempt(replace(query, missing, words)),
    isSmall,
    MAX_SPELLINGS,
  );
  const searches = found.map(({ search }) => search);
  return [{ text: `没有一条写到${quote(missing)}。${searches.length > 0 ? '是不是要找：' : ''}`, searches }];
}

/** What several terms of pinyin are read as together, fang xun → 防汛. */
async function joinedSpellings(searcher: Searcher, terms: readonly Term[]): Promise<string[]> {
  const letters = terms.map(({ spellings: [words = ''] }) => words);
  if (letters.length < 2 || !letters.every(isLatin)) return [];
  return nearSpellings(searcher, { typed: '', spellings: [letters.join('')] });
}

/** The terms that find nothing by themselves; of a large index those that no bundle can have. */
async function missingTerms(
  searcher: Searcher,
  { all, none }: Query,
  attempt: Try,
  isSmall: boolean,
): Promise<Term[]> {
  if (all.length === 1 && none.length === 0) return all;
  const isFound = async (term: Term) => {
    const alone = { all: [term], none: [] };
    return isSmall ? (await attempt(alone)) !== null : (await bundlesFor(searcher, alone)).length > 0;
  };
  return inTurn(all, async (term) => ((await isFound(term)) ? null : term), isSmall);
}

/** What the query finds without one of its terms. */
async function adviceWithout(query: Query, attempt: Try, isSmall: boolean): Promise<Advice[]> {
  const terms = [...query.all, ...query.none];
  return inTurn(
    terms.length > 1 ? terms : [],
    async (term) => {
      const isOther = (one: Term) => one !== term;
      const rest = { all: query.all.filter(isOther), none: query.none.filter(isOther) };
      const found = rest.all.length > 0 ? await attempt(rest) : null;
      const sign = query.none.includes(term) ? '-' : '';
      return found && { text: `去掉“${sign}${term.typed}”，${found.text}：`, searches: [found.search] };
    },
    isSmall,
  );
}

/** Where a single term stands nowhere: its words, 燃气安全检查 → 燃气 安全 检查. */
async function adviceInWords(searcher: Searcher, { all, none }: Query, attempt: Try): Promise<Advice[]> {
  const [term] = all;
  if (!term || all.length > 1) return [];
  const related = await searcher.file<RelatedWords>('related.pack');
  const words = wordsIn(term.spellings[0] ?? '', knownWords(related));
  if (words.length < 2) return [];
  const found = await attempt({ all: words.flatMap(termsOf), none });
  return found ? [{ text: `分开来找，${found.text}：`, searches: [found.search] }] : [];
}

/** The query with other words in the place of some terms, the last of which are left out where there are fewer words. */
function replace(query: Query, terms: readonly Term[], words: readonly string[]): Query {
  const all = query.all.flatMap((term) => {
    if (!terms.includes(term)) return [term];
    const other = words[terms.indexOf(term)];
    return other ? termsOf(other) : [];
  });
  return { ...query, all };
}

/** One of each of some lists, in every combination, those of the first ones first. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (made, list) => list.slice(0, MAX_TRIED).flatMap((one) => made.map((before) => [...before, one])),
    [[]],
  );
}

/** What some tasks yield, without null: all at once in a small index, else one after the other; at most so many. */
async function inTurn<Item, Yield>(
  items: readonly Item[],
  task: (item: Item) => Promise<Yield | null>,
  atOnce: boolean,
  most = Number.POSITIVE_INFINITY,
): Promise<Yield[]> {
  const results: (Yield | null)[] = atOnce ? await Promise.all(items.map(task)) : [];
  const yielded = results.filter((one) => one !== null);
  for (const item of atOnce ? [] : items) {
    if (yielded.length >= most) break;
    const one = await task(item);
    if (one !== null) yielded.push(one);
  }
  return yielded.slice(0, most);
}

function quote(terms: readonly Term[]): string {
  return terms.map(({ typed }) => `“${typed}”`).join('');
}
