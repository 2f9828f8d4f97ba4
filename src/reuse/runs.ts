import { extend } from './extension.ts';
import { countPlans, sameGram, slotOf, slotsFor } from './grams.ts';
import { type Layout, pieceAt } from './layout.ts';

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
/** Most grams are shared by chance: one is followed only where a glance around it finds a few letters more. */
const GLANCE = { drop: 5, letters: 4 };

/** The earlier places of each gram, and in how many plans each stands. */
interface Index {
  /** In how many plans the gram of a slot stands. */
  counts: Uint32Array;
  /** The latest place of a slot's gram so far; 0 for none. */
  heads: Uint32Array;
  /** For each place the one before it of the same slot; 0 for none. */
  links: Uint32Array;
}

/**
 * The runs that pieces of different plans share, in the order of the later piece. Each place is looked up among the
 * earlier ones, of which none has more than a few for a rare gram, so time and memory grow with the letters.
 */
export function findRuns(layout: Layout): { runs: Run[]; counts: Uint32Array } {
  const { codes, pieces, starts } = layout;
  const slots = slotsFor(codes.length);
  const index: Index = {
    counts: countPlans(layout, slots),
    heads: new Uint32Array(slots),
    links: new Uint32Array(codes.length),
  };
  const runs: Run[] = [];
  let [first, plan] = [0, 0]; // the first piece of the plan at hand
  for (const [piece, { plan: own }] of pieces.entries()) {
    if (own !== plan) {
      enter(layout, index, first, piece);
      [first, plan] = [piece, own];
    }
    const [start = 0, end = 0] = [starts[piece], (starts[piece + 1] ?? 0) - 1];
    runs.push(...runsOf(layout, index, { piece, start, end }));
  }
  return { runs, counts: index.counts };
}

/** Enters the grams of a plan's pieces, so that later plans find them. */
function enter(layout: Layout, { heads, links, counts }: Index, from: number, to: number): void {
  for (let piece = from; piece < to; piece++) {
    const end = (layout.starts[piece + 1] ?? 0) - layout.gram;
    for (let place = layout.starts[piece] ?? 0; place < end; place++) {
      const slot = slotOf(layout, place, heads.length);
      if (!isRare(counts, slot)) continue;
      links[place] = heads[slot] ?? 0;
      heads[slot] = place;
    }
  }
}

function isRare(counts: Uint32Array, slot: number): boolean {
  const having = counts[slot] ?? 0;
  return having > 1 && having <= MOST_PLANS;
}

/** The runs of one piece with those that were entered before. */
function runsOf(layout: Layout, { counts, heads, links }: Index, own: Run['b']): Run[] {
  const { codes, gram } = layout;
  const found: Run[] = [];
  let followed = false; // whether the gram one place before was looked up
  for (let place = own.start; place <= own.end - gram; place++) {
    const slot = slotOf(layout, place, heads.length);
    if (!isRare(counts, slot)) {
      followed = false;
      continue;
    }
    for (let other = heads[slot] ?? 0; other > 0; other = links[other] ?? 0) {
      if (!sameGram(layout, place, other)) continue;
      // Where the letter before is the same too, the gram before has led here already.
      if (followed && place > own.start && codes[place - 1] === codes[other - 1]) continue;
      if (found.some((run) => covers(run, place, other))) continue;
      const run = follow(layout, own, place, other);
      if (run && isRun(run)) found.push(run);
    }
    followed = true;
  }
  return found;
}

function covers({ a, b }: Run, place: number, other: number): boolean {
  return place >= b.start && place < b.end && other >= a.start && other < a.end;
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
