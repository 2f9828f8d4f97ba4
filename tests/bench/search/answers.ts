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
import { QUESTIONS } from './questions.ts';

/** How many of the clauses that should be found were, and how many of those found should have been. */
export interface Answers {
  recall: number;
  precision: number;
}

/** How many pairs of strings are asked for, for each string that is asked for alone. */
const PAIRS = 0.1;

/**
 * Asks an engine for random strings, for the same without the marks in them, for the fixed questions of one term and, where it has
 * them, for pairs with a place or the like; compares with every clause's words.
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
  const asked = [...strings, ...QUESTIONS.filter((question) => !question.includes(' '))].map((typed) => ({
    typed,
    wanted: () => clausesWith(passages, typed),
  }));
  if (engine.hasScopes) asked.push(...(await askedInPairs(plans, passages, words, count * PAIRS)));
  const sums = { wanted: 0, found: 0, both: 0 };
  for (const { typed, wanted: scan } of asked) {
    const wanted = new Set(scan());
    const found = new Set(await find(typed));
    sums.wanted += wanted.size;
    sums.found += found.size;
    sums.both += [...found].filter((url) => wanted.has(url)).length;
  }
  return { recall: sums.both / sums.wanted, precision: sums.both / sums.found };
}

/** Pairs of a string that holds for whole plans and one of a clause, 长宁 and 燃气. */
async function askedInPairs(
  plans: readonly SearchedPlan[],
  passages: Passages,
  words: readonly string[],
  count: number,
): Promise<{ typed: string; wanted: () => string[] }[]> {
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
      typed: strings.map((string) => `"${string}"`).join(' '),
      wanted: () => clausesWithAll(passages, above, strings),
    }));
}
