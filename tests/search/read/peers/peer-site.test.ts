import { afterEach, describe, expect, it } from 'vitest';
import { readAddress } from '../../../../src/search/read/address.ts';
import type { Catalog, Filter, Identity, Labels } from '../../../../src/search/read/files.ts';
import { PeerSite } from '../../../../src/search/read/peers/peer-site.ts';
import { FoundPlans } from '../../../../src/search/read/peers/same-plans.ts';
import { readQuery } from '../../../../src/search/read/query.ts';
import { readPublishedPlans } from '../../../bench/plans.ts';
import { useIndex } from '../../test-index.ts';
import { type Change, type Served, serveIndex } from './sites.ts';

const index = useIndex(readPublishedPlans);
const served: Served[] = [];

afterEach(() => {
  for (const { stop } of served.splice(0)) stop();
});

/** A site with the index of the tests, as another one searches it. */
async function peer(change?: Change, delay?: number): Promise<PeerSite> {
  const site = await serveIndex(index().folder, change, delay);
  served.push(site);
  return new PeerSite({ name: site.address, address: site.address });
}

const LABELS: Labels = { region: {}, sector: {}, theme: {}, unit: {}, code: {} };
const asking = (found = new FoundPlans(), isCurrent = () => true) => ({ labels: LABELS, found, isCurrent });
const searchFor = (q: string) => [{ ...readAddress(''), q }, readQuery(q)] as const;
const find = async (site: PeerSite, q: string, found?: FoundPlans) =>
  site.search(...searchFor(q), asking(found));

describe('another site', () => {
  it('answers a newer search although an older one has given up the same files', async () => {
    const site = await peer(undefined, 30);
    // Other sites are asked first, so that the requests to this one wait.
    const others = await Promise.all([peer(undefined, 200), peer(undefined, 200)]);
    const waiting = others.map((other) => find(other, '应急'));
    let isCurrent = true;
    const older = site.search(
      ...searchFor('应急'),
      asking(new FoundPlans(), () => isCurrent),
    );
    await new Promise((resolve) => setTimeout(resolve, 40));
    isCurrent = false;
    const newer = find(site, '应急');
    await Promise.allSettled([older, ...waiting]);
    expect((await newer).clauses).toBeGreaterThan(0);
  });

  it('stops an older search, which leaves the newer one all that it may cost', async () => {
    const site = await peer(undefined, 5);
    const searches = ['应急', '电梯', '燃气', '消防', '安全', '检查', '青浦', '长宁', '整治', '落实'];
    let newest = 0;
    const results = searches.map((q, at) => {
      newest = at;
      return site.search(
        ...searchFor(q),
        asking(new FoundPlans(), () => newest === at),
      );
    });
    expect((await Promise.allSettled(results)).at(-1)).toMatchObject({ status: 'fulfilled' });
    expect((await find(site, '应急')).clauses).toBeGreaterThan(0);
  });

  it('is counted although its values are called like something that every object has', async () => {
    const site = await peer((path, value) => {
      if (!path.endsWith('/filters/sector.pack')) return undefined;
      return (value() as Filter).map(([, deltas], at) => [
        ['constructor', '__proto__'][at] ?? `s${at}`,
        deltas,
      ]);
    });
    const counts = await site.count(await find(site, '应急'), new Map(), ['sector'], LABELS);
    expect(counts.get('sector')?.every(([value]) => typeof value === 'string')).toBe(true);
  });

  it('has patterns for names of places, which stay words', async () => {
    const site = await peer((path) =>
      path === 'places.pack' ? ['((长|长宁|宁)+)+$', '(?<a', '['] : undefined,
    );
    const { rewriting } = await site.ask({ ...readAddress(''), q: `${'长宁'.repeat(30)}燃气` }, asking());
    expect(rewriting?.change).toBe('words');
  });

  it('says that it has a million records', async () => {
    const site = await peer((path, value) => {
      if (path !== 'catalog.pack') return undefined;
      const catalog = value() as Catalog;
      return { ...catalog, tables: catalog.tables.map((table) => ({ ...table, clauses: [1_000_000] })) };
    });
    await expect(find(site, '应急')).rejects.toMatchObject({ fault: 'unreadable' });
  });

  it('may have bundles of thirty thousand records, of which not all are looked at together', async () => {
    const site = await peer((path, value) => {
      if (path.endsWith('/plans.pack') || path.endsWith('/identities.pack')) return [];
      if (path !== 'catalog.pack') return undefined;
      const { bundles, ...catalog } = value() as Catalog;
      const [bundle] = bundles;
      const table = { from: [], sizes: [], clauses: [29_998] };
      return {
        ...catalog,
        bundles: Array.from({ length: 20 }, (_, at) => ({ ...bundle, folder: `a${at}`, plans: 0 })),
        tables: Array(20).fill(table),
      };
    });
    const { clauses, left } = await find(site, '');
    expect([clauses, left.length]).toEqual([3 * 29_998, 17]);
  });

  it('loses at most one plan to one of another site', async () => {
    const site = await peer((path, value) => {
      if (!path.endsWith('/identities.pack')) return undefined;
      const all = value() as Identity[];
      return all.map(() => all[0]);
    });
    const honest = await peer();
    const found = new FoundPlans();
    await find(honest, '应急', found);
    expect((await find(site, '应急', found)).repeated).toBeLessThanOrEqual(1);
  });
});

describe('the same plans of two sites', () => {
  it('are one, with both places; what was left out is said', async () => {
    const [one, two] = await Promise.all([peer(), peer()]);
    const found = new FoundPlans();
    const first = await find(one, '应急', found);
    const second = await find(two, '应急', found);
    expect(first.repeated).toBe(0);
    expect(second.clauses).toBe(0);
    expect(second.repeated).toBe(new Set(first.groups.map(({ plan }) => plan)).size);
    const [group] = first.groups;
    expect(group && found.placesOf(group).map(({ name }) => name)).toEqual([two.site.name]);
    // Asked for alone, it has them all.
    expect((await find(two, '应急')).clauses).toBe(first.clauses);
  });

  it('are several where other clauses of them are hits: a claim hides no words', async () => {
    const honest = await peer();
    // Says that every plan is one of the others, and answers first.
    const hostile = await peer((path, value) => {
      if (!path.endsWith('/identities.pack')) return undefined;
      const all = value() as Identity[];
      return all.map((_, at) => all[(at + 1) % all.length]);
    });
    const found = new FoundPlans();
    const alone = await find(honest, '应急');
    await find(hostile, '应急', found);
    expect((await find(honest, '应急', found)).clauses).toBe(alone.clauses);
  });

  it('are not those that a third site has tied together', async () => {
    const own = await peer();
    const honest = await peer();
    const found = new FoundPlans();
    const first = await find(own, '电梯', found);
    // The file of one plan and the number of another.
    const hostile = await peer((path, value) => {
      if (!path.endsWith('/identities.pack')) return undefined;
      const all = value() as Identity[];
      return all.map(([sha]) => [sha, 'tied']);
    });
    await find(hostile, '电梯', found);
    const tied = await peer((path, value) => {
      if (!path.endsWith('/identities.pack')) return undefined;
      return (value() as Identity[]).map((_, at) => [`other ${at}`, 'tied']);
    });
    expect((await find(tied, '电梯', found)).clauses).toBe(first.clauses);
    expect((await find(honest, '电梯', found)).clauses).toBe(0);
  });
});
