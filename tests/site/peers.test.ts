import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { gather } from '../../src/gather/gather.ts';
import { readAddress } from '../../src/search/read/address.ts';
import type { Bundle } from '../../src/search/read/bundle.ts';
import type { Labels } from '../../src/search/read/files.ts';
import { passagesOf } from '../../src/search/read/passages.ts';
import { PeerSite } from '../../src/search/read/peers/peer-site.ts';
import { FoundPlans } from '../../src/search/read/peers/same-plans.ts';
import { contains } from '../../src/search/read/phrase.ts';
import { runSearch, type SearchResult } from '../../src/search/read/search.ts';
import { Searcher } from '../../src/search/read/searcher.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { randomNumbers } from '../bench/random.ts';
import { clausesWith, normalisedPassages, randomString, withoutMarks } from '../search/exact-matches.ts';
import { folderLoad, searchedPlans, wordsOfClauses } from '../search/test-search.ts';
import { findingsOf } from './axe.ts';
import { buildSiteOf, DIVIDED } from './divided-sites.ts';
import { type FaultySites, HOSTILE, serveFaultySites } from './faulty-sites.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { readPage } from './pages.ts';

/** Below the ephemeral ports of Linux; each nginx also uses the next port. */
const PORTS = [28_453, 28_463, 28_473] as const;
const addressOf = (port: number) => `https://127.0.0.1:${port}/`;
/** Nothing listens there. */
const DOWN = 'http://127.0.0.1:28483/';

/** The peers of the second site, which is asked and asks none. */
const LISTED = [
  { name: '青浦区的计划', address: 'https://qingpu.example/plans/', region: 'qingpu' },
  { name: '上海市的计划', address: 'https://shanghai.example/', region: 'shanghai' },
  { name: '山西省的计划', address: 'https://shanxi.example/', region: 'shanxi' },
];

const built: Awaited<ReturnType<typeof buildSiteOf>>[] = [];
const running: Nginx[] = [];
let browser: Browser;
/** The page in which each test opens the search. */
let page: Page;
let faulty: FaultySites;

beforeAll(async () => {
  // These servers have self-signed certificates.
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  faulty = await serveFaultySites(inject('folder'), () => `${addressOf(PORTS[2])}pagefind/catalog.json`);
  const faults = [
    ...faulty.names.map((name) => [name, faulty.addressOf(name)] as const),
    ['down', DOWN] as const,
  ];
  const others = DIVIDED.map((site, at) => ({ ...site, address: addressOf(PORTS[at] ?? 0) })).slice(1);
  const peers = [
    ...others.map(({ name, region, address }) => ({ name, region, address })),
    ...faults.map(([name, address]) => ({ name, region: 'china', address })),
  ];
  const policy = peers.map(({ address }) => `${address}pagefind/`).join(' ');
  for (const [at, site] of DIVIDED.entries()) {
    const one = await buildSiteOf({ ...site, peers: [peers, LISTED][at] ?? [] });
    built.push(one);
    running.push(await startNginx(one.folder, PORTS[at] ?? 0, policy));
  }
  browser = await chromium.connect(inject('browser'));
  page = await browser.newPage({ ignoreHTTPSErrors: true, locale: 'zh-CN', reducedMotion: 'reduce' });
});

afterAll(async () => {
  await browser?.close();
  for (const { stop } of running) stop();
  for (const { remove } of built) remove();
  await faulty?.stop();
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
});

/** The paths of the clauses of a result whose words match. */
async function pathsIn({ groups, query }: SearchResult): Promise<string[]> {
  const read = async (bundle: Bundle, record: number) => {
    const { plan, clause, fold } = await bundle.record(record);
    if (!clause || !contains(passagesOf(clause), query, fold, plan.words)) return [];
    return [new URL(clause.url, 'https://own.invalid').pathname];
  };
  const found = groups.flatMap(({ bundle, records }) => records.map((record) => read(bundle, record)));
  return (await Promise.all(found)).flat();
}

describe('three sites behind nginx, among which the plans are divided', () => {
  it('find 300 random strings in the clauses that one site with all plans finds, each once', async () => {
    const load = async (path: string) =>
      new Uint8Array((await running[0]?.ask(`/pagefind/${path}`))?.body ?? []);
    const own = new Searcher(load);
    const whole = new Searcher(folderLoad(join(inject('folder'), 'pagefind')).load);
    const labels = await own.file<Labels>('labels.pack');
    const peers = DIVIDED.slice(1).map(
      ({ name }, at) => new PeerSite({ name, address: addressOf(PORTS[at + 1] ?? 0) }),
    );
    const plans = searchedPlans(await readPublishedPlans());
    const [passages, words, random] = [normalisedPassages(plans), wordsOfClauses(plans), randomNumbers(300)];
    const strings = Array.from({ length: 300 }, () => randomString(random, words));
    for (const string of strings.flatMap((one) => [one, withoutMarks(one) ?? []].flat())) {
      const search = { ...readAddress(''), q: string };
      const query = await own.read(string);
      const found = new FoundPlans();
      const first = await runSearch(own, search, query);
      await found.add({ name: '本站', address: '' }, first.answers);
      const asking = { labels, found, isCurrent: () => true };
      const results = [
        first,
        ...(await Promise.all(peers.map((peer) => peer.search(search, query, asking)))),
      ];
      const paths = (await Promise.all(results.map(pathsIn))).flat().sort();
      expect(paths, string).toEqual(clausesWith(passages, string).sort());
      expect(paths, string).toEqual((await pathsIn(await runSearch(whole, search, query))).sort());
    }
  });
});

describe('the sites that a site lists', () => {
  const listedOn = (folder: string | undefined, address: string) =>
    selectAll('[aria-labelledby="others"] li', readPage(folder ?? '', address).tree);

  it('stand on the page of their place and of the places above it', () => {
    const folder = built[1]?.folder;
    const textsOn = (address: string) => listedOn(folder, address).map((item) => textOf(item));
    expect(textsOn('/regions/qingpu/')).toEqual(['青浦区的计划 青浦区 310118']);
    expect(textsOn('/regions/shanghai/')).toEqual([
      '上海市的计划 上海市 310000',
      '青浦区的计划 青浦区 310118',
    ]);
    expect(textsOn('/regions/china/')).toHaveLength(3);
    const link = select('a', listedOn(folder, '/regions/qingpu/')[0]);
    expect(link?.properties.href).toBe('https://qingpu.example/plans/');
  });

  it('are not mentioned where there are none', () => {
    expect(listedOn(built[2]?.folder, '/regions/qingpu/')).toEqual([]);
  });
});

it('gathers a site as it is built, with another that has the same plan', async () => {
  const addresses = [addressOf(PORTS[1]), `${inject('origin')}/`];
  const country = mkdtempSync(cachePath('country-'));
  try {
    const { lines, complete } = await gather(
      country,
      addresses.map((address) => ({ address })),
    );
    const missing = lines.filter((line) => line.includes('the log says that it is public'));
    expect(lines.filter((line) => !missing.includes(line))).toEqual([
      '2 sites, 5 plans, of which 2 on several sites',
      `${addresses[0]}: 2 plans, unsigned`,
      `${addresses[1]}: 5 plans, signed`,
    ]);
    // The log of the divided sites names the plans of the others.
    expect(missing).toHaveLength(3);
    expect(complete).toBe(false);
    const sites = JSON.parse(readFileSync(join(country, 'sites.json'), 'utf8'));
    expect(sites[0]).toMatchObject({ region_code: '310105', region: '长宁区', plans: 2 });
  } finally {
    rmSync(country, { recursive: true });
  }
});

describe('the search page with other sites', () => {
  /** The requests of the page to other sites. */
  let asked: string[] = [];
  let script: Awaited<ReturnType<Page['addInitScript']>> | undefined;

  beforeAll(async () => {
    await page.addInitScript(countRequests);
    page.on('request', (request) => {
      if (!request.url().startsWith(addressOf(PORTS[0]))) asked.push(request.url());
    });
  });

  /** Opens the search page of the first site with some of its peers, by their names. */
  async function open(address: string, names: readonly string[]): Promise<void> {
    await page.goto('about:blank');
    await script?.dispose();
    script = await page.addInitScript(keepPeers, [...names]);
    asked = [];
    await page.goto(`${addressOf(PORTS[0])}search/?${address}`);
  }

  /** Runs in the page: takes the peers from it that are not wanted, before its scripts read them. */
  function keepPeers(wanted: string[]): void {
    document.addEventListener('readystatechange', () => {
      const root = document.querySelector<HTMLElement>('[data-peers]');
      if (document.readyState !== 'interactive' || !root) return;
      const peers: { name: string }[] = JSON.parse(root.dataset['peers'] ?? '[]');
      root.dataset['peers'] = JSON.stringify(peers.filter(({ name }) => wanted.includes(name)));
    });
  }

  /** Runs in the page: records in `atOnce` the highest number of requests to other sites that were pending at a time. */
  function countRequests(): void {
    const counts = Object.assign(globalThis, { atOnce: 0 });
    const { fetch } = globalThis;
    let waiting = 0;
    globalThis.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (new URL(url, location.href).origin === location.origin) return fetch(input, init);
      counts.atOnce = Math.max(counts.atOnce, ++waiting);
      try {
        return await fetch(input, init);
      } finally {
        waiting--;
      }
    };
  }

  const ownDone = () => page.locator('[data-part=results][data-search-done]').waitFor();
  const allDone = () => page.locator('[data-part=sites][data-search-done]').waitFor();
  const [, changning, changzhi] = DIVIDED.map(({ name }) => name);
  const both = [changning ?? '', changzhi ?? ''];

  it('asks no other site until the reader wants it, and keeps the wish in the address', async () => {
    await open('q=应急', both);
    await ownDone();
    expect(asked).toEqual([]);
    await page.getByRole('radio', { name: /各站/ }).check();
    await allDone();
    expect(new URL(page.url()).searchParams.get('in')).toBe('all');
    expect(await page.locator('.site > h2 a').allTextContents()).toEqual(expect.arrayContaining(both));
    await page.goBack();
    await ownDone();
    expect(await page.locator('[data-part=sites]').isVisible()).toBe(false);
    expect(await page.getByRole('radio', { name: '本站' }).isChecked()).toBe(true);
  });

  it('leads to the clause on the other site, which marks the words', async () => {
    await open('q=电梯&in=all', both);
    await allDone();
    await page.locator('.site [data-exact] h3 a').first().click();
    await page.waitForURL(`${addressOf(PORTS[1])}plans/changning-work-safety-2025/**`);
    await page.locator('.words mark').first().waitFor();
    expect(await page.locator('.words mark').first().textContent()).toBe('电梯');
  });

  it('shows a plan that two sites have once, with both places', async () => {
    await open('q=青浦&in=all', both);
    await allDone();
    expect(await page.locator('.site .hits').count()).toBe(1);
    const [shown = ''] = await page.locator('.site > h2 a').allTextContents();
    const other = both.find((name) => name !== shown);
    const link = page.locator('.site [data-part=also] a');
    expect(await link.allTextContents()).toEqual([other]);
    expect(await link.getAttribute('href')).toMatch(/\/plans\/qingpu-emergency-2023\/$/);
    expect(await page.locator('.without-hits li').count()).toBe(0);
    // Only the sites claim that they are the same.
    await page.locator('.repeated li').getByRole('button', { name: '也列出来' }).click();
    await page.locator('.site').nth(1).waitFor();
    expect((await page.locator('.site > h2 a').allTextContents()).toSorted()).toEqual(both.toSorted());
    expect(await page.locator('.site .hits').count()).toBe(2);
    expect(await page.locator('.repeated li').count()).toBe(0);
  });

  it('goes on asking others while more of this site is shown, and shows more of them then', async () => {
    await open('q=安全&group=none&in=all', [...both, 'slow']);
    await ownDone();
    await page.locator('[data-part=next]').click();
    await ownDone();
    expect(await page.locator('[data-part=results] [data-exact]').count()).toBeGreaterThan(20);
    await allDone();
    expect(await page.locator('.site > h2 a').allTextContents()).toEqual(expect.arrayContaining(both));
    const site = page.locator('.site').first();
    const before = await site.locator('[data-exact]').count();
    await site.locator('[data-part=more-plans]').click();
    await expect.poll(() => site.locator('[data-exact]').count()).toBeGreaterThan(before);
  });

  it('counts and filters all of them together, places by their codes', async () => {
    await open('q=应急&in=all', both);
    await allDone();
    await page
      .locator('[data-facet=region]')
      .and(page.getByRole('checkbox', { name: /^长治市/ }))
      .check();
    await ownDone();
    await allDone();
    expect(await page.locator('[data-part=groups] > .hits').count()).toBe(1);
    expect(await page.locator('.site > h2 a').allTextContents()).toEqual([changzhi]);
    expect(await page.locator('.chosen').textContent()).toContain('长治市');
    await open(new URL(page.url()).searchParams.toString(), both);
    await allDone();
    expect(await page.locator('.site > h2 a').allTextContents()).toEqual([changzhi]);
  });

  it('lets each site read a query anew that none has as it was typed', async () => {
    await open('q=长宁特种设备&in=all', both);
    await allDone();
    expect(await page.locator('.site > h2 a').allTextContents()).toEqual([changning]);
    expect(await page.locator('.site > [data-part=reading]').textContent()).toBe(
      '没有一条连着写到“长宁特种设备”，分成“长宁”“特种设备”来找。',
    );
    expect(await page.locator('.site [data-exact]').count()).toBeGreaterThan(0);
  });

  it('loses nothing but the hits of sites with faults, and says of each what is wrong', async () => {
    const expected = {
      down: 'unreachable',
      slow: 'slow',
      html: 'no-catalogue',
      moved: 'moved',
      newer: 'other-format',
      huge: 'too-much',
      endless: 'too-much',
      liar: 'too-much',
      bomb: 'unreadable',
      crooked: 'unreadable',
      astray: 'unreadable',
    };
    const names = Object.keys(expected);
    await open('q=电梯&in=all', [...both, ...names]);
    await ownDone();
    // Shown while other sites are still loading.
    expect(await page.locator('[data-part=results] [data-exact]').count()).toBe(5);
    await allDone();
    expect(await page.locator('.site > h2 a').allTextContents()).toEqual([changning]);
    const told = await page
      .locator('.faults li')
      .evaluateAll((items: HTMLElement[]) =>
        items.map((item) => [item.querySelector('a')?.getAttribute('href'), item.dataset['fault']]),
      );
    const places = names.map((name) => (name === 'down' ? DOWN : faulty.addressOf(name)));
    const searches = places.map((address) => `${address}search/?q=${encodeURIComponent('电梯')}`);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        searches.map((search, at) => [search, expected[names[at] as keyof typeof expected]]),
      ),
    );
    const addresses = [...PORTS.map(addressOf), ...places];
    expect(asked.filter((url) => !addresses.some((one) => url.startsWith(`${one}pagefind/`)))).toEqual([]);
  });

  it('shows what a hostile site says as words', async () => {
    await open('q=电梯&in=all', ['hostile']);
    await allDone();
    expect(await page.locator('.site .hits > h2').first().textContent()).toContain(HOSTILE.title);
    expect(await page.locator('.site img').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('has at most six requests to other sites on their way', async () => {
    await open('q=应急&in=all', [...both, 'slow', 'liar', 'crooked', 'hostile', 'html']);
    await allDone();
    expect(asked.length).toBeGreaterThan(20);
    const atOnce = await page.evaluate(() => (globalThis as unknown as { atOnce: number }).atOnce);
    expect(atOnce).toBeGreaterThan(1);
    expect(atOnce).toBeLessThanOrEqual(6);
  });

  it('has no findings by axe, on a phone either', async () => {
    await open('q=应急&in=all', [...both, 'down', 'newer']);
    await allDone();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findingsOf(page), String(width)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});
