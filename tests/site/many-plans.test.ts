import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { writeContent } from '../bench/build/content-folder.ts';
import { generateCorpus } from '../bench/build/corpus.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { buildSite, removeCaches } from './build.ts';
import { brokenLinks } from './links.ts';
import { readPage, readPages } from './pages.ts';
import { faultsOf } from './validity.ts';

const work = mkdtempSync(cachePath('many-'));
const [content, site] = [join(work, 'content'), join(work, 'site')];
const settings = { CONTENT_DIR: content, CLAUSE_PAGES: 'none', PRECOMPRESS: 'none' };

beforeAll(async () => {
  await writeContent(generateCorpus(await readPublishedPlans(), 130), content);
  await buildSite(site, settings);
});
afterAll(() => {
  rmSync(work, { recursive: true });
  removeCaches(settings);
});

/** The addresses of the pages of a sector, the one of the newest plans first, as each leads to the next. */
function partsOf(address: string): string[] {
  const next = select('nav.turn a[rel="next"]', readPage(site, address).tree)?.properties.href;
  return typeof next === 'string' ? [address, ...partsOf(next)] : [address];
}

const linksIn = (address: string, selector: string) =>
  selectAll(selector, readPage(site, address).tree).map((link) => `${link.properties.href}`);

describe('a site of many plans', () => {
  it('has the clauses of a sector on several pages, each clause on one, the newest plans first', () => {
    const parts = partsOf('/sectors/emergency/');
    expect(parts).toEqual(['/sectors/emergency/', '/sectors/emergency/1/']);
    const clauses = JSON.parse(readFileSync(join(site, 'data/clauses.json'), 'utf8')) as {
      url: string;
      sectors: string[];
    }[];
    const tagged = clauses.filter(({ sectors }) => sectors.includes('emergency')).map(({ url }) => url);
    const listed = parts.flatMap((part) => linksIn(part, 'ol.clauses > li > a'));
    expect(listed.toSorted()).toEqual(tagged.toSorted());
    const titles = parts.flatMap((part) =>
      selectAll('main h2', readPage(site, part).tree).map((h2) => textOf(h2)),
    );
    const years = titles.map((title) => Number(/\d{4}/.exec(title)?.[0]));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  it('says on each page of a sector which plans it has, and leads back', () => {
    expect(
      textOf(select('.lede', readPage(site, '/sectors/emergency/').tree) ?? { type: 'root', children: [] }),
    ).toMatch(/，这一页是较新的\d+份计划/);
    const older = readPage(site, '/sectors/emergency/1/').tree;
    expect(textOf(select('.lede', older) ?? { type: 'root', children: [] })).toMatch(
      /^\d{4}—\d{4}年，50份计划中的\d+条$/,
    );
    expect(select('nav.turn a[rel="prev"]', older)?.properties.href).toBe('/sectors/emergency/');
    expect(select('nav.crumbs a[href="/sectors/emergency/"]', older)).toBeTruthy();
  });

  it('has valid pages there', async () => {
    for (const address of ['/sectors/emergency/', '/sectors/emergency/1/', '/sectors/'])
      expect(await faultsOf(address, readPage(site, address).html)).toEqual([]);
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

  it('has no link that leads nowhere', () => {
    expect(brokenLinks(readPages(site), site)).toEqual([]);
  });
});
