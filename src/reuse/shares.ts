import { slotOf, slotsFor } from './grams.ts';
import type { Layout } from './layout.ts';

/** Where the grams of so many neighbouring slots begin, place after place, and which slot of these each has. */
export interface Share {
  places: Uint32Array;
  slots: Uint16Array;
}

/** How many slots a share has: as many as 16 bits tell apart, of which a few tables stay in the processor's cache. */
export const SHARE = 1 << 16;

/**
 * The grams of all letters, share after share of their slots. To look up each gram where it stands would be to wait for
 * memory each time: the tables of all slots are much larger than any cache.
 */
export function* shareGrams(layout: Layout): Generator<Share> {
  const slots = slotsFor(layout.codes.length);
  const sizes = sizesOf(layout, slots);
  const ends = startsOf(sizes);
  const places = new Uint32Array(sizes.reduce((sum, size) => sum + size, 0));
  const own = new Uint16Array(places.length);
  eachGram(layout, slots, (place, slot) => {
    const share = Math.floor(slot / SHARE);
    const at = ends[share] ?? 0;
    ends[share] = at + 1;
    places[at] = place;
    own[at] = slot % SHARE;
  });
  for (const [share, size] of sizes.entries()) {
    const end = ends[share] ?? 0;
    yield { places: places.subarray(end - size, end), slots: own.subarray(end - size, end) };
  }
}

function sizesOf(layout: Layout, slots: number): Uint32Array {
  const sizes = new Uint32Array(slots / SHARE);
  eachGram(layout, slots, (_, slot) => {
    const share = Math.floor(slot / SHARE);
    sizes[share] = (sizes[share] ?? 0) + 1;
  });
  return sizes;
}

/** Where each share begins when they stand one after the other. */
function startsOf(sizes: Uint32Array): Uint32Array {
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return end - size;
  });
}

function eachGram(layout: Layout, slots: number, take: (place: number, slot: number) => void): void {
  const { starts, gram } = layout;
  for (let piece = 0; piece + 1 < starts.length; piece++) {
    const end = (starts[piece + 1] ?? 0) - gram;
    for (let place = starts[piece] ?? 0; place < end; place++) take(place, slotOf(layout, place, slots));
  }
}
