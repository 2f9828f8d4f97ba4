import type { Plan } from '../model/plan.ts';
import type { Reuse, Stretch } from '../model/reuse.ts';
import { buildCorpus, type Corpus, wordsOf } from './corpus.ts';
import { weightOf } from './distinctiveness.ts';
import { placeOf } from './letters.ts';
import type { Occurrences } from './occurrences.ts';
import { findRuns, type Run } from './runs.ts';

/** Runs less distinctive than this are left out: every plan has the words. */
const LEAST_DISTINCTIVENESS = 1;

/**
 * The runs of at least 16 letters that clauses of different plans share, the most distinctive first: 50 letters of the plan of
 * 上海市应急管理局 of 2025, “…提级调查、挂牌督办、警示约谈、举报核查…”, are in the one of 长宁区, too. The order of the plans does not
 * matter.
 */
export function findReuse(plans: readonly Plan[]): Reuse[] {
  const corpus = buildCorpus(plans.toSorted((a, b) => compare(a.id, b.id)));
  const { runs, planCounts } = findRuns(corpus);
  const found = runs.flatMap((run) => {
    const telling = distinctivenessOf(corpus, planCounts, run);
    return telling < LEAST_DISTINCTIVENESS ? [] : [toReuse(corpus, run, telling)];
  });
  return found.sort((one, other) => other.telling - one.telling || compare(keyOf(one), keyOf(other)));
}

function toReuse(corpus: Corpus, { a, b, same, changed }: Run, telling: number): Reuse {
  return { a: stretchOf(corpus, a), b: stretchOf(corpus, b), same, changed, telling };
}

/**
 * The number of a run's equal letters times the square of the mean weight of its grams, rounded to tenths; squared, so that a few
 * rare words do not outweigh a long set phrase. Grams that were changed do not count.
 */
function distinctivenessOf(corpus: Corpus, planCounts: Occurrences['planCounts'], { b, same }: Run): number {
  let [sum, grams] = [0, 0];
  for (let place = b.start; place <= b.end - corpus.gram; place++) {
    const plans = planCounts[place] ?? 0;
    if (plans < 2) continue;
    sum += weightOf(plans, corpus.plans.length);
    grams++;
  }
  return Math.round(10 * same * (sum / grams) ** 2) / 10;
}

function stretchOf({ plans, fields, starts }: Corpus, { field, start, end }: Run['a']): Stretch {
  const own = fields[field];
  const words = own ? wordsOf(own) : '';
  const from = starts[field] ?? 0;
  const [first, last] = [placeOf(words, start - from), placeOf(words, end - 1 - from)];
  const plan = own && plans[own.plan];
  if (!own || !plan || !first || !last) throw new RangeError('a run stands in no field');
  return { plan: plan.id, clause: own.clause.id, in: own.in, start: first.start, end: last.end };
}

function keyOf({ a, b }: Reuse): string {
  return [a, b].map(({ plan, clause, in: part, start }) => `${plan} ${clause} ${part} ${start}`).join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
