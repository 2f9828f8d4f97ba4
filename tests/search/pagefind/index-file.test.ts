import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Cbor } from '../../../src/search/pagefind/cbor.ts';
import { runPagefind } from '../../../src/search/pagefind/command.ts';
import { pairsHtml } from '../../../src/search/pagefind/input.ts';
import { lettersOf, pairsOf } from '../../../src/search/pagefind/letters.ts';
import type { Bundle, Pair } from '../../../src/search/read/bundle.ts';
import { decodeDeltas } from '../../../src/search/read/deltas.ts';
import { unpackPagefind } from '../../../src/search/read/packing.ts';
import { countPairs, lettersOfRecords } from '../../../src/search/write/record-letters.ts';
import { normalise } from '../../../src/text/normalise.ts';
import { TRADITIONAL } from '../../../src/text/traditional.ts';
import { generatePlans, readPublishedPlans } from '../../bench/plans.ts';
import { randomNumbers } from '../../bench/random.ts';
import { randomString } from '../exact-matches.ts';
import { type TestIndex, useIndex } from '../test-index.ts';
import { wordsOfClauses } from '../test-search.ts';
import { openPagefind } from './pagefind-script.ts';

/** The first bundle of an index, the place in it that each page begins with, and what Pagefind writes of its pairs. */
async function firstBundle({ folder, plans, searcher }: TestIndex) {
  const [entry] = searcher.catalog.bundles;
  if (!entry) throw new Error('the index is empty');
  const bundle = await searcher.bundle(entry);
  const pages = lettersOfRecords(plans.slice(0, entry.plans));
  const [given, written] = [join(folder, 'given'), join(folder, 'written')];
  await mkdir(given, { recursive: true });
  await writeFile(join(given, 'index.html'), pairsHtml(pages));
  await runPagefind(given, written);
  return {
    bundle,
    starts: [0, ...decodeDeltas(pages.map(countPairs))],
    folder: join(folder, entry.folder),
    written,
  };
}

/** All places of all pairs in a file of an index, as they are written. */
async function placesIn(file: string): Promise<number[]> {
  const cbor = new Cbor(await unpackPagefind(new Uint8Array(await readFile(file))));
  const places: number[] = [];
  cbor.array();
  for (let words = cbor.array(); words > 0; words--) {
    cbor.array();
    cbor.skip();
    for (let pages = cbor.array(); pages > 0; pages--) {
      cbor.array();
      cbor.skip();
      for (let left = cbor.array(); left > 0; left--) places.push(cbor.integer());
      cbor.skip();
    }
    cbor.skip();
  }
  return places;
}

/** All pairs of letters of a string, each at its place. */
function pairsIn(typed: string): Pair[] {
  const letters = lettersOf(normalise(typed, TRADITIONAL).text);
  return pairsOf(letters).map((pair, at) => [at, pair]);
}

/** Where some pairs stand behind each other, the places of the first, counted through the whole bundle. */
async function placesOf(
  bundle: Bundle,
  starts: readonly number[],
  pairs: readonly Pair[],
): Promise<number[]> {
  const found = [...(await bundle.find(pairs))];
  return found.flatMap(([page, places]) => places.map((place) => place + (starts[page] ?? 0)));
}

describe.each([
  ['the published plans', 300, () => readPublishedPlans()],
  ['60 plans made of their sentences', 100, async () => [...generatePlans(await readPublishedPlans(), 60)]],
] as const)('a bundle of %s', (_name, count, read) => {
  const index = useIndex(read);

  it('gives our reader the places of each pair that it gives Pagefind’s own script', async () => {
    const { bundle, starts, written } = await firstBundle(index());
    const pagefind = await openPagefind(written);
    const random = randomNumbers(count);
    const words = wordsOfClauses(index().plans);
    for (let at = 0; at < count; at++) {
      const [first] = pairsIn(randomString(random, words));
      if (!first) continue;
      const [found] = await pagefind.search(first[1]);
      expect(await placesOf(bundle, starts, [first]), first[1]).toEqual(found?.places);
    }
  });

  it('answers our reader as it answers Pagefind’s own script, the same quoted pairs with the same first place', async () => {
    const { bundle, starts, written } = await firstBundle(index());
    const pagefind = await openPagefind(written);
    const random = randomNumbers(count);
    const words = wordsOfClauses(index().plans);
    const missed = [];
    for (let at = 0; at < count; at++) {
      const typed = randomString(random, words);
      for (const other of [typed, typed + randomString(random, words)]) {
        const pairs = pairsIn(other);
        if (pairs.length === 0) continue;
        const [found] = await pagefind.search(`"${pairs.map(([, pair]) => pair).join(' ')}"`);
        const [first] = await placesOf(bundle, starts, pairs);
        expect(first, other).toBe(found?.places[0]);
        if (!found) missed.push(other);
      }
    }
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.length).toBeLessThan(count * 2);
  });

  it('has many small files, so that little has to be fetched, and no weights in them', async () => {
    const { folder } = await firstBundle(index());
    const files = await readdir(join(folder, 'index'));
    expect(files.length).toBeGreaterThan(10);
    const places = (await Promise.all(files.map((file) => placesIn(join(folder, 'index', file))))).flat();
    // Pagefind writes a weight as a negative number before the places that have it.
    expect(places.filter((place) => place < 0)).toEqual([]);
  });
});
