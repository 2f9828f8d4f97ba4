import { rmSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { buildSite } from './build.ts';
import { brokenLinks, linksOf } from './links.ts';
import { readPages } from './pages.ts';

const folder = inject('folder');
const origin = inject('origin');

describe('the links of the site', () => {
  const pages = readPages(folder);

  it('lead to a page of the site, and to an element of it where they name one', () => {
    expect(pages.flatMap((page) => linksOf(page, '')).length).toBeGreaterThan(pages.length);
    expect(brokenLinks(pages, folder)).toEqual([]);
  });

  it('are missed where they lead nowhere', () => {
    const tree = fromHtml('<a id="a" href="#a">有</a><a href="#b">无</a><a href="/no-such-page/">无</a>');
    expect(brokenLinks([{ address: '/', html: '', tree }], folder)).toEqual([
      '#b on 1 pages, / first',
      '/no-such-page/ on 1 pages, / first',
    ]);
  });
});

describe('a site below the root of its host', () => {
  const below = `${folder}-below`;
  afterAll(() => rmSync(below, { recursive: true, force: true }));

  it('keeps all its links below its own address', async () => {
    await buildSite(below, { BASE_PATH: '/gongkai', SITE_URL: 'https://www.example.cn' });
    expect(brokenLinks(readPages(below), below, '/gongkai')).toEqual([]);
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
