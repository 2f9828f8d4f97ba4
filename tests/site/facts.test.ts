import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { test } from './browser.ts';
import { readPage } from './pages.ts';
import { sitePages } from './site-pages.ts';

const folder = inject('folder');
const PHONE = { width: 390, height: 800 };

/** A file of the open data. */
function readData<T extends z.ZodType>(name: string, schema: T): z.infer<T> {
  return schema.parse(JSON.parse(readFileSync(join(folder, 'data', name), 'utf8')));
}

/** The cells of a column of the table of targets, in the order shown. */
function shownIn(page: Page, column: number): Promise<string[]> {
  return page.locator(`.targets tbody tr:not([hidden]) > :nth-child(${column})`).allTextContents();
}

describe('the pages that live on facts', () => {
  it('show every target of the open data', () => {
    const targets = readData('targets.json', z.array(z.object({ quote: z.string() })));
    const rows = selectAll('.targets .words-cell', readPage(folder, '/targets/').tree).map(textOf);
    expect(rows.toSorted()).toEqual(targets.map(({ quote }) => quote).toSorted());
  });

  it('name at every body each clause of the open data that names it', () => {
    const mention = z.object({ clause: z.string(), plan: z.string() });
    const units = readData('units.json', z.array(z.object({ url: z.string(), mentions: z.array(mention) })));
    for (const { url, mentions } of units) {
      const links = selectAll('.clauses h3 > a', readPage(folder, url).tree);
      const clauses = new Set(mentions.map(({ plan, clause }) => `/plans/${plan}/${clause}/`));
      expect(new Set(links.map(({ properties }) => properties.href))).toEqual(clauses);
    }
  });

  it('quote at every document a sentence of each clause of the open data that cites it', () => {
    const citation = z.object({ clause: z.string(), plan: z.string() });
    const documents = readData(
      'documents.json',
      z.array(z.object({ url: z.string(), citations: z.array(citation) })),
    );
    for (const { url, citations } of documents) {
      const links = selectAll('.clauses h3 > a', readPage(folder, url).tree);
      const clauses = new Set(citations.map(({ plan, clause }) => `/plans/${plan}/${clause}/`));
      expect(new Set(links.map(({ properties }) => String(properties.href).split('#')[0]))).toEqual(clauses);
    }
  });

  it('have pictures with a name and words for those who cannot see them', () => {
    const pictures = sitePages.flatMap(({ tree }) => selectAll('svg', tree));
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const picture of pictures) {
      expect(picture.properties.role).toBe('img');
      expect(textOf(select('title', picture) ?? picture)).toMatch(/\p{Script=Han}/u);
      expect(textOf(select('desc', picture) ?? picture)).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the table of targets', () => {
  test('stands plan by plan without a script, with links to the first target of each', async ({ visit }) => {
    const page = await visit('/targets/', { javaScriptEnabled: false, viewport: PHONE });
    const link = page.getByRole('navigation', { name: '各计划的指标' }).getByRole('link').last();
    await link.click();
    await page.waitForURL(/#[a-z0-9-]+$/);
    expect(await page.getByRole('columnheader').first().getByRole('button').count()).toBe(0);
  });

  test('is sorted with the keyboard, says so to a screen reader and in its address', async ({ visit }) => {
    const page = await visit('/targets/');
    const head = page.getByRole('columnheader', { name: '数值' });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(new URL(page.url()).search).toBe('?sort=value&order=desc');
    const values = (await shownIn(page, 5)).map((value) => Number(value.replaceAll(',', '')));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  test('is shown again as its address says', async ({ visit }) => {
    const page = await visit('/targets/?plan=qingpu-emergency-2023&sort=value');
    expect(new Set(await shownIn(page, 1))).toEqual(new Set(['青浦2023']));
    await page.getByLabel('计划').selectOption('');
    expect(new URL(page.url()).search).toBe('?sort=value');
    expect(new Set(await shownIn(page, 1)).size).toBeGreaterThan(1);
  });
});

describe('the way from a clause', () => {
  const CLAUSE = '/plans/changning-work-safety-2025/1-1/';

  test('leads to a body that it names and back', async ({ visit }) => {
    const page = await visit(CLAUSE, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '区委组织部', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '中共上海市长宁区委组织部' }).waitFor();
    await page.getByRole('link', { name: '一、1.' }).click();
    await page.waitForURL(`**${CLAUSE}`);
  });

  test('leads to a document that it cites and back to the sentence', async ({ visit }) => {
    const page = await visit(CLAUSE, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '《安全生产考核巡查办法》', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '《安全生产考核巡查办法》' }).waitFor();
    await page.locator('.listed').getByRole('link', { name: '一、1.' }).click();
    await page.waitForURL(`**${CLAUSE}#1-1-s2`);
  });
});
