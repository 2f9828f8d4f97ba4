import { readRegisters } from '../../../src/content/folder.ts';
import type { SearchedPlan } from '../../../src/search/write/sources.ts';
import {
  clausesWith,
  clausesWithAll,
  normalisedPassages,
  type Passages,
  passagesAbove,
  randomString,
  withoutMarks,
} from '../../search/exact-matches.ts';
import { wordsOfClauses } from '../../search/test-search.ts';
import { randomNumbers } from '../random.ts';
import type { Engine } from './engine.ts';
import { QUERIES } from './queries.ts';

/** Recall and precision of an engine, compared with a scan of every clause; from 0 to 1. */
export interface Accuracy {
  recall: number;
  precision: number;
}

/** The number of queries of two strings for each query of one string. */
const PAIRS = 0.1;

/**
 * Measures an engine with random strings of the plans, the same strings without punctuation, the fixed queries of one term and,
 * where it has scopes, pairs of a plan's string and a clause's.
 */
export async function measureAccuracy(
  engine: Engine,
  plans: readonly SearchedPlan[],
  folder: string,
  count: number,
): Promise<Accuracy> {
  const random = randomNumbers(count);
  const words = wordsOfClauses(plans);
  const cut = Array.from({ length: count }, () => randomString(random, words));
  const strings = cut.flatMap((string) => [string, withoutMarks(string) ?? []].flat());
  const passages = normalisedPassages(plans);
  const find = await engine.open(plans, folder);
  const queries = [...strings, ...QUERIES.filter((query) => !query.includes(' '))].map((query) => ({
    query,
    wanted: () => clausesWith(passages, query),
  }));
  if (engine.hasScopes) queries.push(...(await pairedQueries(plans, passages, words, count * PAIRS)));
  const sums = { wanted: 0, found: 0, both: 0 };
  for (const { query, wanted: scan } of queries) {
    const wanted = new Set(scan());
    const found = new Set(await find(query));
    sums.wanted += wanted.size;
    sums.found += found.size;
    sums.both += [...found].filter((url) => wanted.has(url)).length;
  }
  return { recall: sums.both / sums.wanted, precision: sums.both / sums.found };
}

/** Queries of a string from a plan's metadata and one from a clause, `"长宁" "燃气"`, and the clauses that they should find. */
async function pairedQueries(
  plans: readonly SearchedPlan[],
  passages: Passages,
  words: readonly string[],
  count: number,
): Promise<{ query: string; wanted: () => string[] }[]> {
  const random = randomNumbers(count);
  const above = passagesAbove(plans, await readRegisters());
  const titles = [...new Set([...above.values()].flat())];
  const pairs = Array.from({ length: count }, () => [
    randomString(random, titles),
    randomString(random, words),
  ]);
  return pairs
    .filter((strings) => !strings.join('').includes('"'))
    .map((strings) => ({
      query: strings.map((string) => `"${string}"`).join(' '),
      wanted: () => clausesWithAll(passages, above, strings),
    }));
}
