import { globSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { contentFolder, readRegisters } from '../../src/content/folder.ts';
import { isCached, pruneCache, readCached } from '../../src/content/publication-cache.ts';
import readIntoCache, { type PlanFile } from '../../src/content/publication-worker.ts';
import { readPlans } from '../../src/content/publications.ts';
import { FindingError } from '../../src/model/finding.ts';

const work = await mkdtemp(join(tmpdir(), 'publications-'));
afterAll(() => rm(work, { recursive: true }));

const registers = await readRegisters();
const plans = globSync('plans/*.mdx', { cwd: contentFolder })
  .sort()
  .map((file): PlanFile => ({ id: basename(file, '.mdx'), file, names: new Set(['双下降']), digest: 'a1' }));
const [first, second, third, ...others] = plans as [PlanFile, PlanFile, PlanFile, ...PlanFile[]];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(work, 'cache-'));
});

/** These plans again and again, `count` in all: more than 50 are read in worker threads. */
function repeated(some: readonly PlanFile[], count: number): PlanFile[] {
  return Array.from({ length: count }, (_, n) => some[n % some.length]).filter((plan) => plan !== undefined);
}

describe('plans', () => {
  it('are read in worker threads as in one thread', async () => {
    const here = await mkdtemp(join(work, 'here-'));
    await readPlans(plans, registers, here);
    await readPlans(repeated(plans, 101), registers, folder);
    const read = plans.map((plan) => readCached(plan, here));
    expect(read.map(({ plan }) => plan.id)).toEqual(plans.map(({ id }) => id));
    expect(plans.map((plan) => readCached(plan, folder))).toEqual(read);
    expect(await readdir(folder)).toEqual(plans.map(({ id }) => `${id}.json`));
  });

  it('are read except for the task that holds an invalid one, whose findings are thrown', async () => {
    const wrong = { ...third, file: 'site.yaml' };
    const many = [...repeated([first, second], 50), wrong, ...repeated([third], 49), ...others];
    const reading = readPlans(many, registers, folder);
    await expect(reading).rejects.toBeInstanceOf(FindingError);
    await expect(reading).rejects.toThrow(/^site\.yaml:\d+: mdx-invalid: /);
    const cached = plans.filter((plan) => isCached(plan, folder));
    expect(cached).toEqual([first, second, ...others]);
  });

  it('may be none', async () => {
    await readPlans([], registers, folder);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a cached publication', () => {
  const read = () => readIntoCache({ plans: [first], registers, folder });
  const path = () => join(folder, `${first.id}.json`);

  it('is found only by the digest that it was made from', async () => {
    expect(isCached(first, folder)).toBe(false);
    expect(await read()).toBeNull();
    expect(isCached(first, folder)).toBe(true);
    for (const digest of ['a', 'a2', 'a1\n', '']) expect(isCached({ ...first, digest }, folder)).toBe(false);
    await writeFile(path(), 'a');
    expect(isCached(first, folder)).toBe(false);
  });

  it('cannot be read for another version, nor for a plan that was never read', async () => {
    await read();
    expect(() => readCached({ ...first, digest: 'a2' }, folder)).toThrow(`${first.id} was changed`);
    expect(() => readCached(second, folder)).toThrow('ENOENT');
  });

  it('replaces an earlier version', async () => {
    await read();
    const changed = { ...first, digest: 'a2' };
    await readIntoCache({ plans: [changed], registers, folder });
    expect([isCached(first, folder), isCached(changed, folder)]).toEqual([false, true]);
  });

  it('that several workers write at once is one complete file', async () => {
    await readPlans([first], registers, folder);
    const before = await readFile(path());
    await readPlans(repeated([first], 101), registers, folder);
    expect(await readdir(folder)).toEqual([`${first.id}.json`]);
    expect((await readFile(path())).equals(before)).toBe(true);
  });

  it('of a removed plan is pruned, and the unfinished file of a killed build', async () => {
    for (const name of ['shanghai-2021.json', 'shanghai-2020.json', 'shanghai-2020.json.77'])
      await writeFile(join(folder, name), '');
    pruneCache([{ id: 'shanghai-2021' }], folder);
    expect(await readdir(folder)).toEqual(['shanghai-2021.json']);
    pruneCache([], join(work, 'none'));
  });
});
