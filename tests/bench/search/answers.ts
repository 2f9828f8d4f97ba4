import type { SearchedPlan } from '../../../src/search/write/sources.ts';
import { clausesWith, normalisedPassages, randomString, withoutMarks } from '../../search/exact-matches.ts';
import { wordsOfClauses } from '../../search/test-search.ts';
import { randomNumbers } from '../random.ts';
import type { Engine } from './engine.ts';
import { QUESTIONS } from './questions.ts';

/** How many of the clauses that should be found were, and how many of those found should have been. */
export interface Answers {
  recall: number;
  precision: number;
}

/**
 * Asks an engine for random strings, for the same without the marks in them and for the fixed questions of one term, and
 * compares with every clause's words.
 */
export async function measureAnswers(
  engine: Engine,
  plans: readonly SearchedPlan[],
  folder: string,
  count: number,
): Promise<Answers> {
  const random = randomNumbers(count);
  const words = wordsOfClauses(plans);
  const cut = Array.from({ length: count }, () => randomString(random, words));
  const strings = cut.flatMap((string) => [string, withoutMarks(string) ?? []].flat());
  const passages = normalisedPassages(plans);
  const find = await engine.open(plans, folder);
  const sums = { wanted: 0, found: 0, both: 0 };
  for (const typed of [...strings, ...QUESTIONS.filter((question) => !question.includes(' '))]) {
    const wanted = new Set(clausesWith(passages, typed));
    const found = new Set(await find(typed));
    sums.wanted += wanted.size;
    sums.found += found.size;
    sums.both += [...found].filter((url) => wanted.has(url)).length;
  }
  return { recall: sums.both / sums.wanted, precision: sums.both / sums.found };
}
