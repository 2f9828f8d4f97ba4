import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { Converter } from 'opencc-js/cn2t';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { readRegisters } from '../../src/content/folder.ts';
import { reachableAddress } from '../../src/model/clause-pages.ts';
import { plannedYears } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { PublishedMetadata } from '../../src/model/published.ts';
import type { Registers } from '../../src/model/register.ts';
import { listAbove } from '../../src/model/shelves.ts';
import { writeContent } from '../bench/build/content-folder.ts';
import { generateCorpus } from '../bench/build/corpus.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { buildSite, removeCaches } from './build.ts';
import { brokenLinks } from './links.ts';
import { sizesOfSpanning, tooLarge, weightOf } from './page-sizes.ts';
import { addressesIn, readPage, readPages } from './pages.ts';
import { serveSite } from './serve.ts';
import { faultsOf } from './validity.ts';

const work = mkdtempSync(cachePath('many-'));
const [content, site] = [join(work, 'content'), join(work, 'site')];
const settings = {
  CONTENT_DIR: content,
  CLAUSE_PAGES: 'none',
  PRECOMPRESS: 'none',
  SITE_URL: 'https://x.cn',
};

let addresses: string[] = [];

beforeAll(async () => {
  const registers = await readRegisters();
  const plans = generateCorpus(await readPublishedPlans(), 130).map((plan, at) =>
    placed(plan, at, registers),
  );
  await writeContent(plans, content);
  await buildSite(site, settings);
  addresses = addressesIn(site);
});
afterAll(() => {
  rmSync(work, { recursive: true });
  removeCaches(settings);
});

/** A plan of a county, two of which follow each other in the register; the first is for three years. The last clause of each names all districts. */
function placed(plan: Plan, at: number, { regions }: Registers): Plan {
  const counties = regions.filter(({ level, code }) => level === 'district' && code !== null);
  const region = counties[(at * 20) % counties.length];
  const period = at === 0 ? { year: 2023, period: { from: 2023, to: 2025 } } : {};
  const last = plan.clauses.findLast(({ kind }) => kind === 'clause');
  const clauses = plan.clauses.map((clause) =>
    clause === last ? { ...clause, text: '压实属地责任。（各区人民政府）' } : clause,
  );
  if (at === 1) return { ...traditional(plan), region: region?.id ?? null, level: 'district' };
  return { ...plan, clauses, region: region?.id ?? null, level: 'district', ...period };
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** A plan in Traditional characters. */
function traditional(plan: Plan): Plan {
  const clauses = plan.clauses.map((clause) => ({
    ...clause,
    title: clause.title && toTraditional(clause.title),
    text: toTraditional(clause.text),
  }));
  return { ...plan, title: toTraditional(plan.title), clauses };
}

const plansOfData = () =>
  JSON.parse(readFileSync(join(site, 'data/plans.json'), 'utf8')) as PublishedMetadata[];
const linksIn = (address: string, selector: string) =>
  selectAll(selector, readPage(site, address).tree).map((link) => `${link.properties.href}`);
const ledeOf = (address: string) =>
  textOf(select('.lede', readPage(site, address).tree) ?? { type: 'root', children: [] });
/** The numbered pages of a list. */
const numberedIn = (list: string) =>
  addresses.filter((address) => address !== list && listAbove(address) === list);
/** The kind of list that a numbered page belongs to, `/sectors/`, `/units/letters/`. */
const kindOf = (address: string) => {
  const [, first, second = ''] = address.split('/');
  return ['letters', 'collective'].includes(second) ? `/${first}/${second}/` : `/${first}/`;
};
/** The number in the title of a generated plan, which is its place in the log. */
const placesIn = (address: string) =>
  selectAll('main h2', readPage(site, address).tree).flatMap((h2) => /第(\d+)件/.exec(textOf(h2))?.[1] ?? []);

describe('a site of many plans', () => {
  it('has no page but a plan’s own that is heavy or has many elements', () => {
    expect(tooLarge(sizesOfSpanning(site))).toEqual([]);
  });

  it('has the clauses of a sector on numbered pages by year, each clause on one for each year of its plan', () => {
    const clauses = JSON.parse(readFileSync(join(site, 'data/clauses.json'), 'utf8')) as {
      url: string;
      plan: string;
      sectors: string[];
    }[];
    const years = new Map(plansOfData().map((plan) => [plan.id, plannedYears(plan)]));
    const tagged = clauses
      .filter(({ sectors }) => sectors.includes('emergency'))
      .flatMap(({ url, plan }) => years.get(plan)?.map(() => url) ?? []);
    const listed = numberedIn('/sectors/emergency/').flatMap((page) => linksIn(page, 'ol.clauses h3 > a'));
    expect(listed.toSorted()).toEqual(tagged.toSorted());
  });

  it('fills numbered pages in the order of the log, and leads from each to the next', () => {
    const [first, next] = ['/sectors/emergency/2025/', '/sectors/emergency/2025/2/'];
    expect(linksIn(first, '.numbers a[rel="next"]')).toEqual([next]);
    expect(linksIn(next, '.numbers a[rel="prev"]')).toEqual([first]);
    const places = [...placesIn(first), ...placesIn(next)].map(Number);
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('says on the first page of a list that it has the newest rows, and leads to all of them', () => {
    expect(ledeOf('/sectors/emergency/')).toMatch(/这里是最新的\d+条，全部按年份分页/);
    const shelves = linksIn('/sectors/emergency/', 'nav.shelves a');
    expect(shelves).toHaveLength(10);
    expect(new Set(numberedIn('/sectors/emergency/'))).toEqual(
      new Set(
        numberedIn('/sectors/emergency/').filter((page) => shelves.some((shelf) => page.startsWith(shelf))),
      ),
    );
    expect(linksIn('/sectors/emergency/2024/', 'nav.crumbs a').at(-1)).toBe('/sectors/emergency/');
  });

  it('names every page in its site map', () => {
    const map = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    const named = [...map.matchAll(/<loc>https:\/\/x\.cn([^<]+)/g)].map(([, path = '']) => decodeURI(path));
    const pages = addresses.filter((address) => listAbove(address) !== null);
    expect(pages.length).toBeGreaterThan(100);
    expect([...new Set(pages).difference(new Set(named))]).toEqual([]);
    expect([...new Set(named).difference(new Set(addresses))]).toEqual([]);
  });

  it('has valid pages there, without a gap between the ranks of headings', async () => {
    const numbered = addresses.filter((address) => listAbove(address) !== null);
    const kinds = Map.groupBy(numbered, kindOf);
    expect([...kinds.keys()].toSorted()).toEqual(
      expect.arrayContaining([
        '/documents/letters/',
        '/sectors/',
        '/targets/',
        '/terms/',
        '/timeline/',
        '/units/collective/',
      ]),
    );
    const firsts = [
      'sectors/',
      'sectors/emergency/',
      'targets/',
      'regions/',
      'units/',
      'timeline/',
      'terms/',
    ];
    const pages = [
      ...firsts.map((path) => `/${path}`),
      ...[...kinds.values()].flatMap((own) => own.at(-1) ?? []),
    ];
    for (const page of pages) expect(await faultsOf(page, readPage(site, page).html)).toEqual([]);
  });

  it('counts clauses by year where there are more plans than a table can have columns', () => {
    const columns = linksIn('/sectors/', 'section.table thead a');
    expect(columns).toHaveLength(10);
    expect(columns[0]).toBe('/years/2025/');
  });

  it('has feeds of the 50 newest plans', () => {
    const feeds = globSync('{feed.xml,sectors/*/feed.xml}', { cwd: site });
    const counts = feeds.map((feed) => readFileSync(join(site, feed), 'utf8').split('<entry>').length - 1);
    expect(feeds.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBe(50);
  });

  it('shows the provinces and cities with plans, and the counties on the pages of their provinces', () => {
    const shown = selectAll('.levels .quiet', readPage(site, '/regions/').tree).map((level) => textOf(level));
    expect(shown.some((level) => level.startsWith('省级'))).toBe(true);
    const county = linksIn('/regions/hebei/', '.levels a').filter((link) => link.startsWith('/regions/'));
    expect(county.length).toBeGreaterThan(2);
  });

  it('says of the words of a plan in Traditional characters what they are, and of no others', () => {
    for (const [list, words] of [
      ['/sectors/', '.plan-group > h2 > a, ol.clauses'],
      ['/timeline/', '.timeline a'],
      ['/years/', '.plans a'],
    ] as const) {
      const elements = addresses
        .filter((address) => address.startsWith(list))
        .flatMap((address) => selectAll(words, readPage(site, address).tree));
      const said = elements.filter(({ properties }) => properties.lang === 'zh-Hant');
      expect([list, said.length > 0, said.length < elements.length]).toEqual([list, true, true]);
      expect(elements.filter((element) => /[應實項點產類總門]/.test(textOf(element)))).toEqual(said);
    }
  });

  it('has no link that leads nowhere', () => {
    expect(brokenLinks(readPages(site), site)).toEqual([]);
  });

  it('has no pages for clauses: each clause is a place on the page of its plan', () => {
    expect(addresses.map((address) => reachableAddress(address, 'none'))).toEqual(addresses);
    const clauses = JSON.parse(readFileSync(join(site, 'data/clauses.json'), 'utf8')) as { url: string }[];
    const places = Map.groupBy(clauses, ({ url }) => url.slice(0, url.indexOf('#')));
    expect([...places.keys()].toSorted()).toEqual(
      plansOfData()
        .map(({ id }) => `/plans/${id}/`)
        .toSorted(),
    );
    for (const [address, own] of places) {
      const html = readFileSync(join(site, address, 'index.html'), 'utf8');
      const missing = own.filter(({ url }) => !html.includes(` id="${url.slice(address.length + 1)}"`));
      expect([address, missing]).toEqual([address, []]);
    }
  });
});

describe('the targets of many plans', () => {
  const data = () =>
    JSON.parse(readFileSync(join(site, 'data/targets.json'), 'utf8')) as { plan: string; quote: string }[];

  it('are filtered by year and region over all, which fetches at most 100 kB, and sorted', async () => {
    const { server, origin } = await serveSite(site);
    const browser = await chromium.connect(inject('browser'));
    const page = await browser.newPage();
    const fetched: string[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      if (path.startsWith('/data/')) fetched.push(path);
    });
    const known = new Map(plansOfData().map((plan) => [plan.id, plan]));
    const [some] = data().map(({ plan }) => known.get(plan));
    const wanted = data().filter(({ plan }) => {
      const { year, region } = known.get(plan) ?? {};
      return year === some?.year && region === some?.region;
    });
    await page.goto(`${origin}/targets/`);
    await page.getByRole('combobox', { name: '年份' }).selectOption(`${some?.year}`);
    await page.getByRole('button', { name: '选择地区' }).click();
    await page.getByRole('combobox', { name: '地区' }).selectOption(`${some?.region}`);
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toBe(`共${wanted.length}项，已列出${wanted.length}项。`);
    const shown = await page.locator('.targets .words-cell').allTextContents();
    expect(shown.toSorted()).toEqual(wanted.map(({ quote }) => quote).toSorted());
    const weight = [...new Set(fetched)].reduce(
      (sum, path) => sum + weightOf(readFileSync(join(site, path))),
      0,
    );
    expect(weight).toBeLessThanOrEqual(100_000);

    await page.goto(`${origin}/targets/?sort=value&order=desc`);
    await expect.poll(() => status.textContent()).toContain(`共${data().length}项`);
    const values = (await page.locator('.targets td.figure').allTextContents()).map((text) =>
      Number(text.replaceAll(',', '').split('–')[0]),
    );
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    await page.getByRole('button', { name: '再看' }).click();
    await expect.poll(() => page.locator('.targets tbody tr').count()).toBeGreaterThan(values.length);
    await page.close();
    await browser.close();
    server.close();
  });
});
