import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TRADITIONAL } from '../../src/model/traditional.ts';
import type { Bundle, Pair } from '../../src/search/bundle-reader.ts';
import { Cbor } from '../../src/search/cbor.ts';
import { lettersOf, pairsOf } from '../../src/search/letters.ts';
import { normalise } from '../../src/search/normalise.ts';
import { unpackPagefind } from '../../src/search/packing.ts';
import { listPages, writePages } from '../../src/search/page-files.ts';
import { runPagefind } from '../../src/search/pagefind-run.ts';
import { recordsOf } from '../../src/search/records.ts';
import { generatePlans, readPublishedPlans } from '../bench/plans.ts';
import { randomNumbers } from '../bench/random.ts';
import { randomString } from './exactness.ts';
import { openPagefind } from './pagefind-itself.ts';
import { type TestIndex, useIndex } from './published-index.ts';
import { wordsOfClauses } from './searched.ts';

/** The first bundle of an index, the files that Pagefind is given of its pages, in order, and what Pagefind writes of them. */
async function firstBundle({ folder, plans, searcher }: TestIndex) {
  const [entry] = searcher.catalog.bundles;
  if (!entry) throw new Error('the index is empty');
  const bundle = await searcher.bundle(entry);
  const records = recordsOf(plans.slice(0, entry.plans));
  const [given, written] = [join(folder, 'pages'), join(folder, 'pagefind-itself')];
  writePages(records, given);
  await runPagefind(given, written);
  return { bundle, files: listPages(given), folder: join(folder, entry.folder), written };
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

async function pagesWith(bundle: Bundle, pairs: readonly Pair[]): Promise<number[]> {
  return [...(await bundle.find(pairs)).keys()].sort((a, b) => a - b);
}

describe.each([
  ['the published plans', 300, () => readPublishedPlans()],
  ['60 plans made of their sentences', 100, async () => [...generatePlans(await readPublishedPlans(), 60)]],
] as const)('a bundle of %s', (_name, count, read) => {
  const index = useIndex(read);

  it('answers our reader as it answers Pagefind’s own script, the same quoted pairs with the same pages', async () => {
    const { bundle, files, written } = await firstBundle(index());
    const pagefind = await openPagefind(written);
    const random = randomNumbers(count);
    const words = wordsOfClauses(index().plans);
    for (let at = 0; at < count; at++) {
      const typed = randomString(random, words);
      const pairs = pairsIn(typed);
      if (pairs.length === 0) continue;
      const found = await pagefind.search(`"${pairs.map(([, pair]) => pair).join(' ')}"`);
      const pages = found.map((url) => files.indexOf(basename(url))).sort((a, b) => a - b);
      expect(pages, typed).not.toEqual([]);
      expect(await pagesWith(bundle, pairs), typed).toEqual(pages);
    }
  });

  it('has for our reader the filters that it has for Pagefind’s own script', async () => {
    const { bundle, written } = await firstBundle(index());
    const filters = await (await openPagefind(written)).filters();
    expect(Object.keys(filters).sort()).toEqual(['deadline', 'sector', 'target', 'theme', 'unit']);
    for (const [name, values] of Object.entries(filters)) {
      const read = await bundle.filter(name);
      const counts = Object.fromEntries([...read].map(([value, pages]) => [value, pages.length]));
      expect(counts, name).toEqual(values);
    }
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
