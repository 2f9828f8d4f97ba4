import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { astroCache, cachePath } from '../../src/cache/folder.ts';
import { lockCache, unlockCache } from '../../src/cache/lock.ts';
import { readContent } from '../../src/check/content.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { savePart } from '../../src/site/parts.ts';
import { buildSite, runBuild } from './build.ts';
import { brokenLinks, isAnswered, linksOf } from './links.ts';
import { type BuiltPage, readPages } from './pages.ts';
import { sitePages } from './site-pages.ts';

/** Saves a part from the cache of the site built with these settings, as `npm run build -- --shard` does. */
async function saveAsPart(settings: NodeJS.ProcessEnv, part: string): Promise<void> {
  const cache = astroCache({ ...settings, CONTENT_DIR: contentFolder });
  await lockCache(cache, console);
  savePart(cache, part);
  unlockCache(cache);
}

const folder = inject('folder');
const origin = inject('origin');

describe('the links of the site', () => {
  it('lead to a page of the site, and to an element of it where they name one', () => {
    expect(sitePages.flatMap((page) => linksOf(page, '')).length).toBeGreaterThan(sitePages.length);
    expect(brokenLinks(sitePages, folder)).toEqual([]);
  });

  it('are missed where they lead nowhere', () => {
    const tree = fromHtml('<a id="a" href="#a">有</a><a href="#b">无</a><a href="/no-such-page/">无</a>');
    expect(brokenLinks([{ address: '/', html: '', tree }], folder)).toEqual([
      '#b on 1 pages, / first',
      '/no-such-page/ on 1 pages, / first',
    ]);
  });
});

describe('a site that does not know where it will stand', () => {
  const files = globSync('**/*.{html,xml,txt,json,js,css}', { cwd: folder });

  it('names no host of its own', () => {
    expect(files.length).toBeGreaterThan(100);
    const hosts = /localhost|127\.0\.0\.1|rel="canonical"|property="og:url"|rel="self"|^Sitemap:/m;
    expect(files.filter((file) => hosts.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  it('has no file that is nothing without it, nor a link there', () => {
    expect(files.filter((file) => /^(?:sitemap|opensearch)/.test(file))).toEqual([]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toContain('opensearch.xml');
  });
});

describe('a site below the root of its host', () => {
  const below = `${folder}-below`;
  const settings = { BASE_PATH: '/gongkai', SITE_URL: 'https://www.example.cn', PRECOMPRESS: 'none' };
  let pages: BuiltPage[] = [];
  beforeAll(async () => {
    await buildSite(below, settings);
    pages = readPages(below);
  });
  afterAll(() => rmSync(below, { recursive: true, force: true }));

  /** The addresses of the site in an XML file, without its base, query and anchor. */
  const addressesNamedIn = (file: string) =>
    [
      ...readFileSync(join(below, file), 'utf8').matchAll(/https:\/\/www\.example\.cn\/gongkai([^"<?#]*)/g),
    ].map(([, address = '']) => decodeURIComponent(address));

  it('keeps all its links below its own address', () => {
    expect(brokenLinks(pages, below, '/gongkai')).toEqual([]);
  });

  it('names every page in its site map that search engines may list', () => {
    const listed = pages.filter(({ tree }) => !select('meta[name="robots"][content="noindex"]', tree));
    const addresses = listed.map(({ address }) => address).filter((address) => address !== '/404.html');
    expect(addressesNamedIn('sitemap.xml').sort()).toEqual(addresses.sort());
  });

  it('can be searched from a browser’s address bar', () => {
    expect(readFileSync(join(below, 'opensearch.xml'), 'utf8')).toContain(
      'template="https://www.example.cn/gongkai/search/?q={searchTerms}"',
    );
    expect(readFileSync(join(below, 'index.html'), 'utf8')).toContain('href="/gongkai/opensearch.xml"');
    expect(readFileSync(join(below, 'robots.txt'), 'utf8')).toContain(
      'Sitemap: https://www.example.cn/gongkai/sitemap-index.xml',
    );
  });

  it('has feeds with the ids that they have anywhere', () => {
    const idsIn = (site: string) => readFileSync(join(site, 'feed.xml'), 'utf8').match(/<id>[^<]+/g);
    expect(idsIn(below)).toEqual(idsIn(folder));
  });

  it('names in its feeds and other XML only what is there', () => {
    const files = globSync('**/*.xml', { cwd: below });
    const addresses = new Set(files.flatMap(addressesNamedIn));
    expect(addresses.size).toBeGreaterThan(0);
    expect([...addresses].filter((address) => !isAnswered(below, address))).toEqual([]);
  });

  it('is not merged with a part of a site that was built with other settings', async () => {
    const parts = mkdtempSync(cachePath('other-settings-'));
    const [own, other] = [join(parts, 'own'), join(parts, 'other')];
    try {
      await saveAsPart({}, own);
      await saveAsPart(settings, other);
      await expect(runBuild(['merge', own, other], join(parts, 'merged'))).rejects.toThrow(
        `ended with 1\n${other} was built with other settings or packages; build it again\n`,
      );
    } finally {
      rmSync(parts, { recursive: true });
    }
  });
});

describe('the addresses ever published', async () => {
  const { permalinks } = await readContent();

  it('all answer', async () => {
    const statuses = await Promise.all(
      permalinks.lines.map(async (address) => `${address} ${(await fetch(origin + address)).status}`),
    );
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((line) => !line.endsWith(' 200'))).toEqual([]);
  });

  it('are told apart from those that never were', async () => {
    expect((await fetch(`${origin}/plans/no-such-plan/`)).status).toBe(404);
  });
});
