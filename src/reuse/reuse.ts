import type { Plan } from '../model/plan.ts';
import type { Reuse, Stretch } from '../model/reuse.ts';
import { type Layout, layOut, wordsOf } from './layout.ts';
import { placeOf } from './letters.ts';
import type { Occurrences } from './occurrences.ts';
import { findRuns, type Run } from './runs.ts';
import { weightOf } from './telling.ts';

/** Runs that tell less than this are left out: every plan has the words. */
const LEAST_TELLING = 1;

/**
 * The runs of at least 16 letters that clauses of different plans share, the most telling first: 50 of 上海市应急管理局's
 * plan of 2025, “…提级调查、挂牌督办、警示约谈、举报核查…”, stand in 长宁区's too. The same for the same plans.
 */
export function findReuse(plans: readonly Plan[]): Reuse[] {
  const layout = layOut(plans.toSorted((a, b) => compare(a.id, b.id)));
  const { runs, having } = findRuns(layout);
  const found = runs.flatMap((run) => {
    const telling = tellingOf(layout, having, run);
    return telling < LEAST_TELLING ? [] : [toReuse(layout, run, telling)];
  });
  return found.sort((one, other) => other.telling - one.telling || compare(keyOf(one), keyOf(other)));
}

function toReuse(layout: Layout, { a, b, same, changed }: Run, telling: number): Reuse {
  return { a: stretchOf(layout, a), b: stretchOf(layout, b), same, changed, telling };
}

/**
 * A run's letters that are the same by the mean weight of its grams, which counts twice, so that a few rare words in a
 * long set phrase don't outweigh it. A gram that was changed says nothing of how common the words are. A tenth of a
 * letter is exact enough.
 */
function tellingOf(layout: Layout, having: Occurrences['having'], { b, same }: Run): number {
  let [sum, grams] = [0, 0];
  for (let place = b.start; place <= b.end - layout.gram; place++) {
    const plans = having[place] ?? 0;
    if (plans < 2) continue;
    sum += weightOf(plans, layout.plans.length);
    grams++;
  }
  return Math.round(10 * same * (sum / grams) ** 2) / 10;
}

function stretchOf({ plans, pieces, starts }: Layout, { piece, start, end }: Run['a']): Stretch {
  const own = pieces[piece];
  const words = own ? wordsOf(own) : '';
  const from = starts[piece] ?? 0;
  const [first, last] = [placeOf(words, start - from), placeOf(words, end - 1 - from)];
  const plan = own && plans[own.plan];
  if (!own || !plan || !first || !last) throw new RangeError('a run stands in no piece');
  return { plan: plan.id, clause: own.clause.id, in: own.in, start: first.start, end: last.end };
}

function keyOf({ a, b }: Reuse): string {
  return [a, b].map(({ plan, clause, in: part, start }) => `${plan} ${clause} ${part} ${start}`).join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
