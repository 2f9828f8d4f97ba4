import { Cbor } from '../pagefind/cbor.ts';

/** Where something stands: pages, and on each the places of its first letter, in rising order. */
export type Postings = Map<number, number[]>;

/** The places in its bundle of every pair in a file of Pagefind's index that begins with `start`, those of a pair together. */
export function readPlaces(file: Uint8Array, start: string): number[] {
  const cbor = new Cbor(file);
  const places: number[] = [];
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    cbor.array();
    const matches = cbor.text().startsWith(start);
    if (matches) readWord(cbor, places);
    else cbor.skip();
    cbor.skip();
  }
  return places;
}

/** Those of some places that have one of `next` standing `offset` letters behind them. */
export function follow(places: readonly number[], next: readonly number[], offset: number): number[] {
  const behind = new Set(next);
  return places.filter((place) => behind.has(place + offset));
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

/** Reads the pages of a word, of which Pagefind was given one, with its places as steps from one to the next. */
function readWord(cbor: Cbor, places: number[]): void {
  for (let left = cbor.array(); left > 0; left--) {
    cbor.array();
    cbor.skip();
    let place = 0;
    for (let steps = cbor.array(); steps > 0; steps--) {
      place += cbor.integer();
      places.push(place);
    }
    cbor.skip();
  }
}
