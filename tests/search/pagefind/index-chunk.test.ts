import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runPagefind } from '../../../src/search/pagefind/command.ts';
import { pairsHtml } from '../../../src/search/pagefind/input.ts';
import { lettersOf } from '../../../src/search/pagefind/letters.ts';
import type { Bundle, Pair } from '../../../src/search/read/bundle.ts';
import { decodeDeltas } from '../../../src/search/read/deltas.ts';
import { countPairs, lettersOfRecords } from '../../../src/search/write/record-letters.ts';
import { normalise } from '../../../src/text/normalise.ts';
import { pairsOf } from '../../../src/text/pairs.ts';
import { TRADITIONAL } from '../../../src/text/traditional.ts';
import { generatePlans, readPublishedPlans } from '../../bench/plans.ts';
import { randomNumbers } from '../../bench/random.ts';
import { randomString } from '../exact-matches.ts';
import { type TestIndex, useIndex } from '../test-index.ts';
import { wordsOfClauses } from '../test-search.ts';
import { openPagefind } from './pagefind-script.ts';

/** The first bundle of an index, the position at which each record begins, and the index that Pagefind writes of its pairs. */
async function firstBundle({ folder, plans, searcher }: TestIndex) {
  const [entry] = (await searcher.catalog()).bundles;
  if (!entry) throw new Error('the index is empty');
  const bundle = await searcher.bundle(entry);
  const records = lettersOfRecords(plans.slice(0, entry.plans));
  const [input, output] = [join(folder, 'input'), join(folder, 'output')];
  await mkdir(input, { recursive: true });
  await writeFile(join(input, 'index.html'), pairsHtml(records.flat()));
  await runPagefind(input, output);
  return {
    bundle,
    starts: [0, ...decodeDeltas(records.map(countPairs))],
    folder: join(folder, entry.folder),
    output,
  };
}

/** All pairs of letters of a string, each at its offset. */
function pairsIn(typed: string): Pair[] {
  const letters = lettersOf(normalise(typed, TRADITIONAL).text);
  return pairsOf(letters).map((pair, at) => [at, pair]);
}

/** The positions in the bundle at which some pairs stand together. */
async function positionsOf(
  bundle: Bundle,
  starts: readonly number[],
  pairs: readonly Pair[],
): Promise<number[]> {
  const found = [...(await bundle.find(pairs))];
  return found.flatMap(([record, positions]) => positions.map((at) => at + (starts[record] ?? 0)));
}

describe.each([
  ['the published plans', 100, () => readPublishedPlans()],
  ['60 plans made of their sentences', 40, async () => [...generatePlans(await readPublishedPlans(), 60)]],
] as const)('a bundle of %s', (_name, count, read) => {
  const index = useIndex(read);
  let first: Awaited<ReturnType<typeof firstBundle>>;
  beforeAll(async () => {
    first = await firstBundle(index());
  });

  it('gives our reader the positions of each pair that it gives pagefind.js', async () => {
    const { bundle, starts, output } = first;
    const pagefind = await openPagefind(output);
    const random = randomNumbers(count);
    const words = wordsOfClauses(index().plans);
    for (let at = 0; at < count; at++) {
      const [pair] = pairsIn(randomString(random, words));
      if (!pair) continue;
      const [found] = await pagefind.search(pair[1]);
      expect(await positionsOf(bundle, starts, [pair]), pair[1]).toEqual(found?.positions);
    }
  });

  it('gives our reader the same first position of each phrase as pagefind.js, or none', async () => {
    const { bundle, starts, output } = first;
    const pagefind = await openPagefind(output);
    const random = randomNumbers(count);
    const words = wordsOfClauses(index().plans);
    const missed = [];
    for (let at = 0; at < count; at++) {
      const typed = randomString(random, words);
      for (const other of [typed, typed + randomString(random, words)]) {
        const pairs = pairsIn(other);
        if (pairs.length === 0) continue;
        const [found] = await pagefind.search(`"${pairs.map(([, pair]) => pair).join(' ')}"`);
        const [position] = await positionsOf(bundle, starts, pairs);
        expect(position, other).toBe(found?.positions[0]);
        if (!found) missed.push(other);
      }
    }
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.length).toBeLessThan(count * 2);
  });

  it('has many small chunks, so that little has to be fetched', async () => {
    expect((await readdir(join(first.folder, 'index'))).length).toBeGreaterThan(10);
  });
});
