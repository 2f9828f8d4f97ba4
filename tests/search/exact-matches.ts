import type { Registers } from '../../src/model/register.ts';
import { passagesOf } from '../../src/search/read/passages.ts';
import { placesOf } from '../../src/search/write/places.ts';
import { planPassages } from '../../src/search/write/plan-passages.ts';
import type { SearchedPlan } from '../../src/search/write/sources.ts';
import { normalise } from '../../src/text/normalise.ts';
import { patternOf, SOFT_MARKS, spellNumbers } from '../../src/text/soft-marks.ts';
import { TRADITIONAL } from '../../src/text/traditional.ts';
import { pick } from '../bench/random.ts';

/** The normalised passages of each clause, by its address. */
export type Passages = Map<string, string[]>;

/** What searches are compared with: the normalised passages of every clause. */
export function normalisedPassages(plans: readonly SearchedPlan[]): Passages {
  const clauses = plans.flatMap((plan) => plan.clauses);
  return new Map(
    clauses.map((clause) => [
      clause.url,
      passagesOf(clause).map((passage) => normalise(passage, TRADITIONAL).text),
    ]),
  );
}

/** What holds for all clauses of their plan, normalised, by the addresses of the clauses. */
export function passagesAbove(
  plans: readonly SearchedPlan[],
  registers: Pick<Registers, 'regions'>,
): Passages {
  return new Map(
    plans.flatMap(({ plan, clauses }) => {
      const passages = planPassages(plan, placesOf(plan.region, registers));
      const above = passages.map((passage) => normalise(passage, TRADITIONAL).text);
      return clauses.map(({ url }): [string, string[]] => [url, above]);
    }),
  );
}

/** The addresses of the clauses that contain a string, with marks passed over where it has none, found by a scan of all of them. */
export function clausesWith(passages: Passages, words: string): string[] {
  const patterns = spellNumbers(normalise(words, TRADITIONAL).text).filter(Boolean).map(patternOf);
  const has = (text: string) => patterns.some((pattern) => text.search(pattern) >= 0);
  return [...passages].filter(([, texts]) => texts.some(has)).map(([url]) => url);
}

/**
 * The addresses of the clauses that match several strings: each string must be in the clause or in the passages that apply to
 * its whole plan, and at least one in the clause. Numbers that are not years, and single characters, must be in it.
 */
export function clausesWithAll(passages: Passages, above: Passages, strings: readonly string[]): string[] {
  const own = strings.map((string) => new Set(clausesWith(passages, string)));
  const held = strings.map((string) => {
    const { text } = normalise(string, TRADITIONAL);
    const holds = /^\d+$/.test(text) ? text.length === 4 : text.length > 1;
    return new Set(holds ? clausesWith(above, string) : []);
  });
  const isFound = (url: string) =>
    own.some((urls) => urls.has(url)) && own.every((urls, at) => urls.has(url) || held[at]?.has(url));
  return [...passages.keys()].filter(isFound);
}

/** A string without the marks that are passed over, “双随机、一公开” → 双随机一公开; null where it has none or nothing else. */
export function withoutMarks(string: string): string | null {
  const { text } = normalise(string);
  const bare = [...text].filter((one) => !SOFT_MARKS.includes(one)).join('');
  return bare === text || bare === '' ? null : bare;
}

/** A random substring of a passage, 1 to 8 characters with punctuation, without white space. */
export function randomString(random: () => number, passages: readonly string[]): string {
  const length = 1 + Math.floor(random() * 8);
  const passage = pick(random, passages);
  const at = Math.floor(random() * Math.max(passage.length - length, 1));
  const string = passage.slice(at, at + length);
  return /\s/.test(string) ? randomString(random, passages) : string;
}
