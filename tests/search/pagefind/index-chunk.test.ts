import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRegions } from '../../../src/content/folder.ts';
import { runPagefind } from '../../../src/search/pagefind/command.ts';
import { readChunk, withoutMagic } from '../../../src/search/pagefind/index-chunk.ts';
import { wordsHtml } from '../../../src/search/pagefind/input.ts';
import { placesOf } from '../../../src/search/write/places.ts';
import { lettersOfRecords, wordsOfRecord } from '../../../src/search/write/record-words.ts';
import { generatePlans, readPublishedPlans } from '../../bench/plans.ts';
import { pick, randomNumbers } from '../../bench/random.ts';
import { type TestIndex, useIndex } from '../test-index.ts';
import { openPagefind } from './pagefind-script.ts';

/** The first bundle of an index: its folder, the words in it, and the index that Pagefind writes of them. */
async function firstBundle({ folder, plans: all, searcher }: TestIndex) {
  const [entry] = (await searcher.catalog()).bundles;
  if (!entry) throw new Error('the index is empty');
  const registers = { regions: await readRegions() };
  const plans = all.slice(0, entry.plans);
  const placed = plans.map((one) => ({ ...one, places: placesOf(one.plan.region, registers) }));
  const words = lettersOfRecords(placed).flatMap(wordsOfRecord);
  const [input, output] = [join(folder, 'input'), join(folder, 'output')];
  await mkdir(input, { recursive: true });
  await writeFile(join(input, 'index.html'), wordsHtml(words));
  await runPagefind(input, output);
  return { words, chunks: join(folder, entry.folder, 'index'), output };
}

/** The positions of every word in the index chunks of a folder. */
async function readPositions(folder: string): Promise<Map<string, number[]>> {
  const files = await readdir(folder);
  const chunks = await Promise.all(files.map((file) => readFile(join(folder, file))));
  return new Map(chunks.flatMap((chunk) => [...readChunk(withoutMagic(gunzipSync(chunk)))]));
}

describe.each([
  ['the published plans', 100, () => readPublishedPlans()],
  ['60 plans made of their sentences', 40, async () => [...generatePlans(await readPublishedPlans(), 60)]],
] as const)('a bundle of %s', (_name, count, read) => {
  const index = useIndex(read);
  let first: Awaited<ReturnType<typeof firstBundle>>;
  let positions: Map<string, number[]>;
  beforeAll(async () => {
    first = await firstBundle(index());
    positions = await readPositions(first.chunks);
  });

  /** The positions at which some words stand one after the other. */
  const positionsOf = ([word = '', ...next]: readonly string[]): number[] =>
    (positions.get(word) ?? []).filter((at) =>
      next.every((other, index) => positions.get(other)?.includes(at + index + 1)),
    );

  it('gives our reader the positions of each word that it gives pagefind.js', async () => {
    const pagefind = await openPagefind(first.output);
    const random = randomNumbers(count);
    // pagefind.js finds the words that begin with a word, too.
    const isBeginning = (word: string) =>
      [...positions.keys()].some((other) => other !== word && other.startsWith(word));
    const words = Array.from({ length: count }, () => pick(random, first.words));
    const asked = words.filter((word) => !isBeginning(word));
    expect(asked.length).toBeGreaterThan(count / 3);
    for (const word of asked) {
      const [found] = await pagefind.positions(word);
      expect(positions.get(word), word).toEqual(found);
    }
  });

  it('gives our reader the same first position of each phrase as pagefind.js, or none', async () => {
    const pagefind = await openPagefind(first.output);
    const random = randomNumbers(count);
    const missed = [];
    for (let at = 0; at < count; at++) {
      const start = Math.floor(random() * (first.words.length - 8));
      const phrase = first.words.slice(start, start + 1 + (at % 7));
      for (const other of [phrase, [...phrase, pick(random, first.words)]]) {
        const [found] = await pagefind.positions(`"${other.join(' ')}"`);
        expect(positionsOf(other)[0], other.join(' ')).toBe(found?.[0]);
        if (!found) missed.push(other);
      }
    }
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.length).toBeLessThan(count * 2);
  });

  it('has many small chunks, so that little has to be fetched', async () => {
    expect((await readdir(first.chunks)).length).toBeGreaterThan(10);
  });
});
