import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from './build.ts';
import { brokenLinks } from './links.ts';
import { readPages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'few-pages-'));
beforeAll(() => buildSite(folder, { CLAUSE_PAGES: 'none', SITE_URL: 'https://www.example.cn' }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a site without pages for clauses', () => {
  it('has one page for each plan, and those around it', () => {
    const pages = globSync('plans/shanghai-work-safety-2021/**/index.html', { cwd: folder });
    expect(pages.filter((page) => /\/\d/.test(page.replace('2021', '')))).toEqual([]);
    expect(pages).toContain('plans/shanghai-work-safety-2021/index.html');
  });

  it('has no link that leads nowhere: each clause is a place on the page of its plan', () => {
    expect(brokenLinks(readPages(folder), folder)).toEqual([]);
    const clauses = JSON.parse(readFileSync(join(folder, 'data/clauses.json'), 'utf8'));
    const urls = clauses.map(({ url }: { url: string }) => url);
    expect(urls).toContain('/plans/shanghai-work-safety-2021/#3-10-33');
  });

  it('has a site map of pages', () => {
    const map = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect(map).not.toContain('#');
    expect(map).not.toContain('/3-10-33/');
  });
});
