import type { Corpus } from './corpus.ts';
import { PARTITION_SIZE, type Partition, partitionGrams } from './partitions.ts';

/** For each place, where else the gram that begins there occurs. Grams with the same hash are not told apart. */
export interface Occurrences {
  /** In how many plans the gram occurs; 0 where in one only. */
  planCounts: Uint16Array | Uint32Array;
  /** Its previous place; 0 for none, and for a gram in one plan or in too many. */
  previous: Uint32Array;
}

/** Tables with an entry for each slot of a partition. */
interface Tables {
  /** In how many plans its grams occur. */
  counts: Uint32Array;
  /** The last plan, or the last place, in which one occurred. */
  last: Uint32Array;
}

/** The occurrences of all grams; places are linked for grams in at most `most` plans. */
export function findOccurrences(corpus: Corpus, most: number): Occurrences {
  const { codes, plans } = corpus;
  const planCounts = plans.length < 1 << 16 ? new Uint16Array(codes.length) : new Uint32Array(codes.length);
  const occurrences = { planCounts, previous: new Uint32Array(codes.length) };
  const ends = planEnds(corpus);
  const tables = { counts: new Uint32Array(PARTITION_SIZE), last: new Uint32Array(PARTITION_SIZE) };
  for (const partition of partitionGrams(corpus)) {
    countPlans(tables, partition, ends);
    link(occurrences, partition, tables, most);
  }
  return occurrences;
}

function countPlans({ counts, last }: Tables, { places, slots }: Partition, ends: Uint32Array): void {
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
  { planCounts, previous }: Occurrences,
  { places, slots }: Partition,
  { counts, last }: Tables,
  most: number,
): void {
  last.fill(0);
  for (let at = 0; at < places.length; at++) {
    const [place, slot] = [places[at] ?? 0, slots[at] ?? 0];
    const count = counts[slot] ?? 0;
    if (count < 2) continue;
    planCounts[place] = count;
    if (count > most) continue;
    previous[place] = last[slot] ?? 0;
    last[slot] = place;
  }
}

/** Where the letters of each plan end. */
function planEnds({ plans, fields, starts }: Corpus): Uint32Array {
  const ends = new Uint32Array(plans.length);
  for (const [field, { plan }] of fields.entries()) ends[plan] = starts[field + 1] ?? 0;
  return ends;
}
