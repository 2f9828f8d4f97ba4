import type { Search } from './address.ts';
import type { PlaceNames } from './files.ts';
import type { Rewriting } from './rewriting.ts';
import { runSearch, type SearchResult } from './search.ts';
import type { Searcher } from './searcher.ts';

/** What was found, and how the query was changed where it finds nothing as it is. */
export interface SearchOutcome {
  result: SearchResult;
  rewriting: Rewriting | null;
}

/**
 * Searches as people type: where nothing has the words as they are, for the query with its places and years as terms of their
 * own, without the words of a question, and in single words. Where that finds nothing either, the result is that of the last query tried.
 */
export async function searchWithRewritings(searcher: Searcher, search: Search): Promise<SearchOutcome> {
  const query = await searcher.read(search.q);
  let outcome: SearchOutcome = { result: await runSearch(searcher, search, query), rewriting: null };
  if (!isEmpty(outcome.result) || query.all.length === 0) return outcome;
  const { rewritingsOf } = await import('./rewriting.ts');
  const places = await searcher.file<PlaceNames>('places.pack');
  for (const rewriting of rewritingsOf(query, places)) {
    outcome = { result: await runSearch(searcher, search, rewriting.query), rewriting };
    if (!isEmpty(outcome.result)) return outcome;
  }
  const { findInWords } = await import('./in-words.ts');
  const isQuestion = outcome.rewriting?.change === 'shortened';
  const found = await findInWords(searcher, search, outcome.result.query, { isQuestion, places });
  if (!found) return outcome;
  const { result, replaced } = found;
  return { result, rewriting: { change: 'words', query: result.query, replaced } };
}

/** Whether nothing in the index is found, even without filters. */
function isEmpty({ groups, answers, left }: SearchResult): boolean {
  const hasNone = answers.every(({ clauses, plans }) => clauses.size === 0 && plans.length === 0);
  return groups.length === 0 && left.length === 0 && hasNone;
}
