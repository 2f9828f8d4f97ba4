import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Store } from '../../../src/cache/store.ts';
import { entryOf } from '../../../src/search/write/bundle.ts';
import { indexInput, type SearchedPlan } from '../../../src/search/write/sources.ts';
import { readPublishedPlans } from '../../bench/plans.ts';
import { indexPlans } from '../index-plans.ts';
import { searchedPlans } from '../test-search.ts';

describe('an index with cached bundles', () => {
  let root = '';
  let plans: SearchedPlan[] = [];
  const folder = (name: string) => join(root, name);
  const store = () => new Store('bundles', folder('store'));
  const stored = async () => (await readdir(folder('store'))).sort();

  /** Every file of a folder with its bytes. */
  async function filesOf(name: string): Promise<[string, Buffer][]> {
    const entries = await readdir(folder(name), { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((one) => join(one.parentPath, one.name));
    return Promise.all(
      paths.sort().map(async (path) => [path.slice(folder(name).length), await readFile(path)] as const),
    ) as Promise<[string, Buffer][]>;
  }

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'indexes-'));
    plans = searchedPlans((await readPublishedPlans()).slice(0, 2));
    await indexPlans(plans, folder('first'), { store: store() });
  });
  afterAll(() => rm(root, { recursive: true }));

  it('is byte for byte the same as one written without the cache', async () => {
    await indexPlans(plans, folder('stored'), { store: store() });
    await indexPlans(plans, folder('uncached'));
    expect(await filesOf('stored')).toEqual(await filesOf('uncached'));
    expect(await filesOf('first')).toEqual(await filesOf('uncached'));
  });

  it('reuses the cached bundles', async () => {
    const [bundle = ''] = await stored();
    const table = join(folder('store'), bundle, 'table.pack');
    const before = await stat(table);
    await indexPlans(plans, folder('again'), { store: store() });
    expect((await stat(table)).mtimeMs).toBe(before.mtimeMs);
    expect((await stat(table)).ino).toBe(before.ino);
  });

  it('does not share files with the cache: the cache stays when the index is removed', async () => {
    const before = await filesOf('store');
    await indexPlans(plans, folder('removed'), { store: store() });
    await rm(folder('removed'), { recursive: true });
    expect(await filesOf('store')).toEqual(before);
  });

  it('has new bundles for changed plans, and caches nothing else', async () => {
    const before = await stored();
    const changed = plans.map(({ plan, clauses }) => ({ plan, clauses: clauses.toSpliced(0, 1) }));
    const { bundles } = await indexPlans(changed, folder('changed'), { store: store() });
    const names = bundles.map((entry) => entry.folder);
    expect(names.filter((name) => before.includes(name))).toEqual([]);
    expect(await stored()).toEqual([...before, ...names].sort());
  });
});

describe('a bundle', () => {
  /** The name of a bundle of all these plans. */
  const nameOf = (plans: readonly SearchedPlan[], code: string) =>
    entryOf(indexInput(plans, (plan) => plan).sources, code).folder;

  it('has another name for other words, other plans or other code', async () => {
    const plans = searchedPlans((await readPublishedPlans()).slice(0, 2));
    const [first, ...rest] = plans;
    if (!first) throw new Error('too few plans are published');
    const [clause, ...clauses] = first.clauses;
    if (!clause) throw new Error('the plan has no clauses');
    const worded = { ...first, clauses: [{ ...clause, text: `${clause.text}。` }, ...clauses] };
    const titled = { ...first, plan: { ...first.plan, title: '青浦' } };
    const names = [
      nameOf(plans, 'a1'),
      nameOf([worded, ...rest], 'a1'),
      nameOf([titled, ...rest], 'a1'),
      nameOf([first], 'a1'),
      nameOf(plans, 'a2'),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(nameOf(plans, 'a1')).toBe(names[0]);
  });
});
