import { Cbor } from './cbor.ts';

/** Where something stands: pages, and on each the places of its first letter, in rising order. */
export type Postings = Map<number, number[]>;

/** The pages and places of every pair in a file of Pagefind's index that begins with `start`; places not in order. */
export function readPostings(file: Uint8Array, start: string): Postings {
  const cbor = new Cbor(file);
  const found: Postings = new Map();
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    cbor.array();
    const matches = cbor.text().startsWith(start);
    if (matches) readPages(cbor, found);
    else cbor.skip();
    cbor.skip();
  }
  return found;
}

/** The pages of all of them together. */
export function unite(all: readonly Postings[]): Postings {
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  const united: Postings = new Map();
  for (const [page, places] of all.flatMap((postings) => [...postings])) {
    united.set(page, [...(united.get(page) ?? []), ...places]);
  }
  for (const places of united.values()) places.sort((a, b) => a - b);
  return united;
}

/** The places of `first` that have one of `next` standing `offset` letters behind them. */
export function follow(first: Postings, next: Postings, offset: number): Postings {
  const both: Postings = new Map();
  for (const [page, places] of first) {
    const behind = new Set(next.get(page));
    const kept = places.filter((place) => behind.has(place + offset));
    if (kept.length > 0) both.set(page, kept);
  }
  return both;
}

function readPages(cbor: Cbor, found: Postings): void {
  let page = 0;
  for (let left = cbor.array(); left > 0; left--) {
    cbor.array();
    page += cbor.integer();
    const known = found.get(page);
    const places = readPlaces(cbor);
    if (known) known.push(...places);
    else found.set(page, places);
    cbor.skip();
  }
}

/** Places are steps from one to the next; a negative number sets a weight and begins again from the start. */
function readPlaces(cbor: Cbor): number[] {
  const places: number[] = [];
  let place = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const step = cbor.integer();
    place = step < 0 ? 0 : place + step;
    if (step >= 0) places.push(place);
  }
  return places;
}
