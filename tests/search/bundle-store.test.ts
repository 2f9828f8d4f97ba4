import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchedPlan } from '../../src/search/sources.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { indexPlans } from './indexed.ts';
import { searchedPlans } from './searched.ts';

describe('an index with others', () => {
  let root = '';
  let plans: SearchedPlan[] = [];
  let [first, second] = ['', ''];
  const folder = (name: string) => join(root, name);
  const write = async (name: string, partDirs: string[], some = plans) => {
    const { bundles } = await indexPlans(some, folder(name), { partDirs });
    return join(folder(name), bundles[0]?.folder ?? '');
  };
  const filesOf = async (name: string) => (await readdir(folder(name), { recursive: true })).sort();
  const inode = async (bundle: string) => (await stat(join(bundle, 'table.pack'))).ino;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'indexes-'));
    plans = searchedPlans((await readPublishedPlans()).slice(0, 1));
    await mkdir(folder('empty'));
    first = await write('first', []);
    second = await write('second', []);
  });
  afterAll(() => rm(root, { recursive: true }));

  it('has the bundles that have not changed from the first part that has them', async () => {
    const earlier = ['missing', 'empty', 'second', 'first'].map(folder);
    expect(await inode(await write('third', earlier))).toBe(await inode(second));
    expect(await filesOf('third')).toEqual(await filesOf('first'));
  });

  it('has new bundles for plans that have changed', async () => {
    const [{ plan, clauses }] = plans as [SearchedPlan];
    const changed = { plan, clauses: clauses.toSpliced(0, 1) };
    const written = await write('changed', [folder('first')], [changed]);
    expect(basename(written)).not.toBe(basename(first));
  });

  it('leaves those that the last index has there until it takes its place, and can name their first words', async () => {
    const { bundles, tables } = await indexPlans(plans, folder('upon'), { lastDir: folder('first') });
    const whole = await indexPlans(plans, folder('whole'));
    expect({ bundles, tables }).toEqual({ bundles: whole.bundles, tables: whole.tables });
    const inBundle = (file: string) => file.startsWith(basename(first));
    expect((await filesOf('upon')).filter(inBundle)).toEqual([]);
    expect(await filesOf('upon')).toEqual((await filesOf('whole')).filter((file) => !inBundle(file)));
  });

  it('leaves the earlier index as it is when its own is removed', async () => {
    const before = await filesOf('first');
    await write('fourth', [folder('first')]);
    await rm(folder('fourth'), { recursive: true });
    expect(await filesOf('first')).toEqual(before);
  });
});
