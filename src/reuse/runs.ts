import { type Corpus, fieldAt } from './corpus.ts';
import { extend } from './extension.ts';
import { sameGram } from './grams.ts';
import { findOccurrences, type Occurrences } from './occurrences.ts';
import { emptyNeighbourhood, mayExtend, type Neighbourhood, PREFILTER } from './prefilter.ts';

/** A run that two fields share, by its places in the letters of all plans. */
export interface Run {
  /** In the earlier field. */
  a: { field: number; start: number; end: number };
  b: { field: number; start: number; end: number };
  same: number;
  changed: number;
}

/** The fewest equal letters of a run. */
export const MIN_RUN_LETTERS = 16;
/** A gram in more plans than this is a set phrase, from which no run is extended. */
const MOST_PLANS = 64;
/** The smallest share of equal letters in a run, and in a long one, which is hardly there by chance. */
const LEAST_SHARE = { short: 0.7, long: 0.6 };
const LONG = 40;
/** A run ends before so many different letters in a row. */
const DROP = 12;

interface Search extends Occurrences {
  corpus: Corpus;
  neighbourhood: Neighbourhood;
}

/**
 * The runs that fields of different plans share, in the order of the later field, and in how many plans the gram at each place
 * occurs. Only rare grams are looked up, which have few earlier places, so that time and memory grow with the letters.
 */
export function findRuns(corpus: Corpus): { runs: Run[]; planCounts: Occurrences['planCounts'] } {
  const { fields, starts } = corpus;
  const search = { corpus, ...findOccurrences(corpus, MOST_PLANS), neighbourhood: emptyNeighbourhood() };
  const runs: Run[] = [];
  let [first, plan] = [0, -1]; // where the current plan begins
  for (const [field, { plan: own }] of fields.entries()) {
    const [start = 0, end = 0] = [starts[field], (starts[field + 1] ?? 0) - 1];
    if (own !== plan) [first, plan] = [start, own];
    runs.push(...runsOf(search, first, { field, start, end }));
  }
  return { runs, planCounts: search.planCounts };
}

/** The runs that a field shares with earlier plans, whose letters end before `first`. */
function runsOf(
  { corpus, planCounts, previous, neighbourhood }: Search,
  first: number,
  own: Run['b'],
): Run[] {
  const { codes, gram } = corpus;
  const found: Run[] = [];
  let followed = false; // whether the gram one place before was looked up
  for (let place = own.start; place <= own.end - gram; place++) {
    const plans = planCounts[place] ?? 0;
    if (plans === 0 || plans > MOST_PLANS) {
      followed = false;
      continue;
    }
    for (let other = previous[place] ?? 0; other > 0; other = previous[other] ?? 0) {
      if (other >= first || !sameGram(corpus, place, other)) continue;
      // Where the letter before is equal too, this is the match of the gram one place earlier, tried already.
      if (followed && place > own.start && codes[place - 1] === codes[other - 1]) continue;
      if (isCovered(found, place, other) || !mayExtend(neighbourhood, corpus, place, other)) continue;
      const run = follow(corpus, own, place, other);
      if (run && isRun(run)) found.push(run);
    }
    followed = true;
  }
  return found;
}

function isCovered(found: readonly Run[], place: number, other: number): boolean {
  return found.some(({ a, b }) => place >= b.start && place < b.end && other >= a.start && other < a.end);
}

function isRun({ same, changed }: Run): boolean {
  const share = same >= LONG ? LEAST_SHARE.long : LEAST_SHARE.short;
  return same >= MIN_RUN_LETTERS && same >= share * (same + changed);
}

/** The run around the gram at `place` in a field and at `other` in an earlier one; null where the prefilter finds too little. */
function follow({ codes, starts, gram }: Corpus, own: Run['b'], place: number, other: number): Run | null {
  const field = fieldAt(starts, other);
  const [start, end] = [starts[field] ?? 0, (starts[field + 1] ?? 0) - 1];
  const next = { a: other + gram, b: place + gram };
  const on = { ...next, step: 1, leftA: end - next.a, leftB: own.end - next.b } as const;
  const back = {
    a: other - 1,
    b: place - 1,
    step: -1,
    leftA: other - start,
    leftB: place - own.start,
  } as const;
  const reach = (drop: number) => [extend(codes, back, drop), extend(codes, on, drop)] as const;
  const [short, long] = reach(PREFILTER.drop);
  if (short.b + long.b < PREFILTER.letters) return null;
  const [before, after] = reach(DROP);
  const changed = before.changed + after.changed;
  const a = { field, start: other - before.a, end: next.a + after.a };
  const b = { field: own.field, start: place - before.b, end: next.b + after.b };
  // The equal letters: those of the longer side without the changed ones.
  return { a, b, same: Math.max(a.end - a.start, b.end - b.start) - changed, changed };
}
