import { extend } from './extension.ts';
import { GLANCE, mayBeAlike, noSurroundings, type Surroundings } from './glance.ts';
import { sameGram } from './grams.ts';
import { type Layout, pieceAt } from './layout.ts';
import { findOccurrences, type Occurrences } from './occurrences.ts';

/** A run that two pieces share: where it begins and ends in the letters of all plans. */
export interface Run {
  /** In the earlier piece. */
  a: { piece: number; start: number; end: number };
  b: { piece: number; start: number; end: number };
  same: number;
  changed: number;
}

/** Fewer letters that are the same are no run. */
export const LEAST = 16;
/** A gram of more plans than this is a set phrase: a run is looked for only where it has words that are rarer. */
const MOST_PLANS = 64;
/** Of the letters of a run at least this share is unchanged; of a long one, which is no chance, a smaller share. */
const LEAST_SHARE = { short: 0.7, long: 0.6 };
const LONG = 40;
/** A run ends where this many letters in a row are strange. */
const DROP = 12;

/** What is at hand while runs are looked for. */
interface Search extends Occurrences {
  layout: Layout;
  around: Surroundings;
}

/**
 * The runs that pieces of different plans share, in the order of the later piece, and in how many plans the gram of each
 * place stands. Each place is looked up among the earlier ones, of which none has more than a few for a rare gram, so time
 * and memory grow with the letters.
 */
export function findRuns(layout: Layout): { runs: Run[]; having: Occurrences['having'] } {
  const { pieces, starts } = layout;
  const search = { layout, ...findOccurrences(layout, MOST_PLANS), around: noSurroundings() };
  const runs: Run[] = [];
  let [first, plan] = [0, -1]; // where the plan at hand begins
  for (const [piece, { plan: own }] of pieces.entries()) {
    const [start = 0, end = 0] = [starts[piece], (starts[piece + 1] ?? 0) - 1];
    if (own !== plan) [first, plan] = [start, own];
    runs.push(...runsOf(search, first, { piece, start, end }));
  }
  return { runs, having: search.having };
}

/** The runs of one piece with those of earlier plans, whose letters end before `first`. */
function runsOf({ layout, having, earlier, around }: Search, first: number, own: Run['b']): Run[] {
  const { codes, gram } = layout;
  const found: Run[] = [];
  let followed = false; // whether the gram one place before was looked up
  for (let place = own.start; place <= own.end - gram; place++) {
    const plans = having[place] ?? 0;
    if (plans === 0 || plans > MOST_PLANS) {
      followed = false;
      continue;
    }
    for (let other = earlier[place] ?? 0; other > 0; other = earlier[other] ?? 0) {
      if (other >= first || !sameGram(layout, place, other)) continue;
      // Where the letter before is the same too, the gram before has led here already.
      if (followed && place > own.start && codes[place - 1] === codes[other - 1]) continue;
      if (isCovered(found, place, other) || !mayBeAlike(around, layout, place, other)) continue;
      const run = follow(layout, own, place, other);
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
  return same >= LEAST && same >= share * (same + changed);
}

/** The run around a gram that stands at `place` in a piece and at `other` in an earlier one; null where it is no longer than chance. */
function follow({ codes, starts, gram }: Layout, own: Run['b'], place: number, other: number): Run | null {
  const piece = pieceAt(starts, other);
  const [start, end] = [starts[piece] ?? 0, (starts[piece + 1] ?? 0) - 1];
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
  const [short, long] = reach(GLANCE.drop);
  if (short.b + long.b < GLANCE.letters) return null;
  const [before, after] = reach(DROP);
  const changed = before.changed + after.changed;
  const a = { piece, start: other - before.a, end: next.a + after.a };
  const b = { piece: own.piece, start: place - before.b, end: next.b + after.b };
  // A changed letter is one of the longer side.
  return { a, b, same: Math.max(a.end - a.start, b.end - b.start) - changed, changed };
}
