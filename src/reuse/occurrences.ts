import type { Layout } from './layout.ts';
import { SHARE, type Share, shareGrams } from './shares.ts';

/** For each place, where else the gram that begins there stands. Grams of one slot are taken for the same. */
export interface Occurrences {
  /** In how many plans the gram stands; 0 where in one only. */
  having: Uint16Array | Uint32Array;
  /** The last place before where it stands; 0 for none, and for a gram that stands in one plan or in too many. */
  earlier: Uint32Array;
}

/** What is known of each slot of a share. */
interface Tables {
  /** In how many plans its grams stand. */
  counts: Uint32Array;
  /** The last plan, or the last place, that it was met at. */
  last: Uint32Array;
}

/** Where else each gram of the plans stands; the places are told of those that stand in no more than `most` plans. */
export function findOccurrences(layout: Layout, most: number): Occurrences {
  const { codes, plans } = layout;
  const having = plans.length < 1 << 16 ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
  const occurrences = { having, earlier: new Uint32Array(codes.length) };
  const ends = planEnds(layout);
  const tables = { counts: new Uint32Array(SHARE), last: new Uint32Array(SHARE) };
  for (const share of shareGrams(layout)) {
    countPlans(tables, share, ends);
    link(occurrences, share, tables, most);
  }
  return occurrences;
}

function countPlans({ counts, last }: Tables, { places, slots }: Share, ends: Uint32Array): void {
  counts.fill(0);
  last.fill(ends.length);
  let plan = 0;
  for (let at = 0; at < places.length; at++) {
    const [place, slot] = [places[at] ?? 0, slots[at] ?? 0];
    while (place >= (ends[plan] ?? Infinity)) plan++;
    if (last[slot] === plan) continue;
    last[slot] = plan;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
}

function link(
  { having, earlier }: Occurrences,
  { places, slots }: Share,
  { counts, last }: Tables,
  most: number,
): void {
  last.fill(0);
  for (let at = 0; at < places.length; at++) {
    const [place, slot] = [places[at] ?? 0, slots[at] ?? 0];
    const count = counts[slot] ?? 0;
    if (count < 2) continue;
    having[place] = count;
    if (count > most) continue;
    earlier[place] = last[slot] ?? 0;
    last[slot] = place;
  }
}

/** Where the letters of each plan end. */
function planEnds({ plans, pieces, starts }: Layout): Uint32Array {
  const ends = new Uint32Array(plans.length);
  for (const [piece, { plan }] of pieces.entries()) ends[plan] = starts[piece + 1] ?? 0;
  return ends;
}
