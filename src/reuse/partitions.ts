import type { Corpus } from './corpus.ts';
import { slotOf, slotsFor } from './grams.ts';

/** The places of the grams whose hashes fall into one part of the hash table, sorted, and their slots in that part. */
export interface Partition {
  places: Uint32Array;
  slots: Uint16Array;
}

/** The number of slots of a partition: a few tables of this size fit into the processor's cache. */
export const PARTITION_SIZE = 1 << 16;

/** All grams, partition by partition: random access to one table for all slots would miss the cache for nearly every gram. */
export function* partitionGrams(corpus: Corpus): Generator<Partition> {
  const slots = slotsFor(corpus.codes.length);
  const sizes = sizesOf(corpus, slots);
  const ends = startsOf(sizes);
  const places = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
  const own = new Uint16Array(places.length);
  eachGram(corpus, slots, (place, slot) => {
    const partition = Math.floor(slot / PARTITION_SIZE);
    const at = ends[partition] ?? 0;
    ends[partition] = at + 1;
    places[at] = place;
    own[at] = slot % PARTITION_SIZE;
  });
  for (const [partition, size] of sizes.entries()) {
    const end = ends[partition] ?? 0;
    yield { places: places.subarray(end - size, end), slots: own.subarray(end - size, end) };
  }
}

function sizesOf(corpus: Corpus, slots: number): Uint32Array {
  const sizes = new Uint32Array(slots / PARTITION_SIZE);
  eachGram(corpus, slots, (_, slot) => {
    const partition = Math.floor(slot / PARTITION_SIZE);
    sizes[partition] = (sizes[partition] ?? 0) + 1;
  });
  return sizes;
}

/** The start of each partition in one array of all. */
function startsOf(sizes: Uint32Array): Uint32Array {
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return end - size;
  });
}

function eachGram(corpus: Corpus, slots: number, take: (place: number, slot: number) => void): void {
  const { starts, gram } = corpus;
  for (let field = 0; field + 1 < starts.length; field++) {
    const end = (starts[field + 1] ?? 0) - gram;
    for (let place = starts[field] ?? 0; place < end; place++) take(place, slotOf(corpus, place, slots));
  }
}
