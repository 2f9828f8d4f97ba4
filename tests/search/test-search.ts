import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../src/model/plan.ts';
import type { Load } from '../../src/search/read/bundle.ts';
import { passagesOf } from '../../src/search/read/passages.ts';
import { contains } from '../../src/search/read/phrase.ts';
import type { Query } from '../../src/search/read/query.ts';
import { type Answer, answer, type Searcher } from '../../src/search/read/searcher.ts';
import { newestFirst, type SearchedPlan, searchedPlan } from '../../src/search/write/sources.ts';

/** Plans as they are indexed, in the order of the index. */
export function searchedPlans(plans: readonly Plan[]): SearchedPlan[] {
  return plans.map((plan) => searchedPlan(plan, (address) => address)).sort(newestFirst);
}

/** Reads the files of an index from a folder and counts their bytes. */
export function folderLoad(folder: string): { load: Load; bytes: () => number } {
  let bytes = 0;
  const load: Load = async (path) => {
    const file = await readFile(join(folder, path));
    bytes += file.length;
    return new Uint8Array(file);
  };
  return { load, bytes: () => bytes };
}

/** The answers of all bundles to a query, newest first. */
export async function* answersTo(searcher: Searcher, query: Query): AsyncGenerator<Answer> {
  const { bundles } = await searcher.catalog();
  for (const entry of bundles) yield answer(await searcher.bundle(entry), query);
}

/** The addresses of the clauses that a query finds and the search page shows. */
export async function find(searcher: Searcher, typed: string): Promise<string[]> {
  const found: string[] = [];
  const query = await searcher.read(typed);
  for await (const { bundle, clauses } of answersTo(searcher, query)) {
    const records = await Promise.all([...clauses.keys()].map((record) => bundle.record(record)));
    for (const { plan, clause, fold } of records) {
      if (clause && contains(passagesOf(clause), query, fold, plan.words)) found.push(clause.url);
    }
  }
  return found;
}

/** The passages of all clauses, as they are printed. */
export function wordsOfClauses(plans: readonly SearchedPlan[]): string[] {
  return plans.flatMap(({ clauses }) => clauses.flatMap(passagesOf));
}
