import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { pieceOf } from '../../src/model/facts.ts';
import { publishedPlanSchema } from '../../src/model/published.ts';
import { findingsOf } from './axe.ts';
import { test } from './browser.ts';
import { readPage } from './pages.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';
const { plans } = await readContent();
const { plan } = plans.find((found) => found.plan.id === 'shanghai-work-safety-2021') ?? {};
const published = publishedPlanSchema.parse(
  JSON.parse(readFileSync(join(inject('folder'), `${PLAN.slice(0, -1)}.json`), 'utf8')),
);

describe('the layers of a plan', () => {
  const LAYERS = [
    ['责任单位', 'units'],
    ['指标', 'targets'],
    ['时限', 'deadlines'],
    ['引用文件', 'citations'],
    ['用语', 'terms'],
  ] as const;

  test.for(LAYERS)(
    '%s are pointed out word for word, and off the copied text',
    async ([label, layer], { visit }) => {
      const page = await visit(PLAN);
      const words = page.locator('.words');
      const before = await words.innerHTML();
      const box = page.getByRole('checkbox', { name: label });
      await box.check();
      const shown = () =>
        page.evaluate(
          (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
          layer,
        );
      const wanted = published.clauses.flatMap((clause) =>
        clause[layer].map((fact) => pieceOf(clause, fact).slice(fact.start, fact.end).replaceAll('\n', '')),
      );
      expect(wanted.length).toBeGreaterThan(0);
      await expect.poll(shown).toEqual(wanted);
      expect(await words.innerHTML()).toBe(before);
      await box.uncheck();
      expect(await shown()).toEqual([]);
    },
  );
});

describe('finding words in a plan', () => {
  const found = (page: Page, name: string) =>
    page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);
  const bar = (page: Page) => page.getByRole('search', { name: '在本文中查找' });
  const state = (page: Page) => bar(page).getByRole('status');
  const box = (page: Page) => bar(page).getByRole('searchbox');

  test('passes over marks as the search does, counts, and goes on and back', async ({ visit }) => {
    const page = await visit(PLAN);
    const words = await page.locator('.words').innerHTML();
    const before = await page.evaluate(() => performance.getEntriesByType('resource').length);
    await box(page).pressSequentially('双随机一公开');
    await expect.poll(() => state(page).textContent()).toMatch(/^第 1 处，共 1 处：.*“双随机、一公开”/);
    expect(await found(page, 'find')).toEqual(['双随机、一公开']);
    // Matches are numbered from the top; stepping starts at the reader's position.
    await page.evaluate(() => scrollTo(0, 0));
    await box(page).fill('电梯');
    await expect.poll(() => state(page).textContent()).toMatch(/^第 1 处，共 8 处/);
    expect(new URL(page.url()).searchParams.get('find')).toBe('电梯');
    for (const [key, at] of [
      ['Enter', 2],
      ['Shift+Enter', 1],
      ['Shift+Enter', 8],
      ['Enter', 1],
    ] as const) {
      await box(page).press(key);
      expect(await state(page).textContent()).toMatch(`第 ${at} 处，共 8 处`);
    }
    await bar(page).getByRole('button', { name: '上一处' }).click();
    expect(await found(page, 'found-here')).toEqual(['电梯']);
    expect(
      await page.evaluate(() => {
        const [range] = CSS.highlights.get('found-here') ?? [];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top > 44 && bottom < innerHeight;
      }),
    ).toBe(true);
    expect(await page.locator('.words').innerHTML()).toBe(words);
    const asked = await page.evaluate(
      (from) =>
        performance
          .getEntriesByType('resource')
          .slice(from)
          .map(({ name }) => name),
      before,
    );
    // The browser may request the icon again when the address changes.
    expect(asked.filter((name) => !/\.js$|\/icon\.svg$/.test(name))).toEqual([]);
    await box(page).fill('量子');
    await expect.poll(() => state(page).textContent()).toBe('没有找到');
    expect(await bar(page).getByRole('button', { name: '下一处' }).isDisabled()).toBe(true);
    await box(page).press('Escape');
    await expect.poll(() => state(page).isHidden()).toBe(true);
    expect(await box(page).inputValue()).toBe('');
    expect(await found(page, 'find')).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });

  test('can be linked to, in Traditional characters too, and goes on from the words of a search', async ({
    visit,
  }) => {
    const page = await visit(`${PLAN}?find=${encodeURIComponent('電梯')}`, {
      viewport: { width: 390, height: 844 },
    });
    await expect.poll(() => state(page).textContent()).toMatch(/^第 1 处，共 8 处/);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findingsOf(page, ['light', 'dark'])).toEqual([]);
    await page.goto(`${PLAN}?hl=${encodeURIComponent('电梯')}`);
    await expect.poll(() => state(page).textContent()).toMatch(/^第 1 处，共 8 处/);
    expect(await page.locator('.words mark').count()).toBe(8);
    await box(page).fill('燃气');
    await expect.poll(() => page.locator('.words mark, .found-here').count()).toBe(0);
    expect(new URL(page.url()).searchParams.has('hl')).toBe(false);
  });

  // Not with `visit`, which fails on errors of a page: here requests fail on purpose.
  test('can be tried again with the same words where the table of Traditional characters has not arrived', async ({
    browser,
  }) => {
    const page = await browser.newPage({ baseURL: inject('origin') });
    onTestFinished(() => page.close());
    let asked = 0;
    await page.route('**/pagefind/han.pack', (route) => (++asked === 1 ? route.abort() : route.fallback()));
    await page.goto(PLAN);
    await box(page).fill('电梯');
    await expect.poll(() => state(page).textContent()).toMatch(/^第 \d 处，共 8 处/);
    await box(page).fill('電梯');
    await expect.poll(() => state(page).textContent()).toBe('没有加载成功，请再试一次');
    expect(await found(page, 'find')).toEqual([]);
    expect(await bar(page).getByRole('button', { name: '下一处' }).isDisabled()).toBe(true);
    await box(page).press('Enter');
    await expect.poll(() => state(page).textContent()).toMatch(/^第 \d 处，共 8 处/);
    await box(page).fill('燃氣');
    await expect.poll(async () => new Set(await found(page, 'find'))).toEqual(new Set(['燃气']));
    expect(asked).toBe(2);
  });
});

describe('the contents of a plan', () => {
  test('mark where the reader is, and go on as they read', async ({ visit }) => {
    const page = await visit(PLAN, { viewport: { width: 1280, height: 800 } });
    const current = page.getByRole('navigation', { name: '目录' }).locator('[aria-current]');
    for (const id of ['2-5', '3-10', '1-1']) {
      await page.locator(`[id="${id}"]`).evaluate((element) => element.scrollIntoView());
      await expect
        .poll(() => current.evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
        .toEqual([`#${id}`]);
      expect(await current.isVisible()).toBe(true);
    }
  });
});

describe('the numbers of a plan', () => {
  const page = readPage(inject('folder'), PLAN);
  const lists = readPage(inject('folder'), `${PLAN}commitments/`);
  const numbers = selectAll('.tally a', page.tree).map((link) => ({
    anchor: String(link.properties.href).replace(/^.*#/, ''),
    number: Number.parseInt(textOf(link), 10),
  }));

  test('lead to lists of as many', () => {
    expect(numbers.length).toBeGreaterThan(3);
    const listed = numbers.map(({ anchor }) => ({
      anchor,
      number: selectAll(`[aria-labelledby="${anchor}"] > ul > li`, lists.tree).length,
    }));
    expect(listed).toEqual(numbers);
  });

  test('begin with its clauses', () => {
    const first = select('.tally li', page.tree);
    const clauses = plan?.clauses.filter(({ kind }) => kind === 'clause');
    expect(first && textOf(first)).toBe(`${clauses?.length}条`);
  });
});

describe('the tools of a clause beside its words', () => {
  /** The visible share of the button that copies the link of a clause, from 0 to 1. */
  const seen = (page: Page, id: string) =>
    page
      .locator(`[id="${id}"] > .k > button`)
      .first()
      .evaluate((button) => getComputedStyle(button).opacity);

  test('are there before anything points at it', async ({ visit }) => {
    const page = await visit(PLAN, { viewport: { width: 1280, height: 800 } });
    await page.mouse.move(0, 0);
    await expect.poll(() => seen(page, '3-10-33')).toBe('1');
  });

  test('are there in 长者模式 too', async ({ visit }) => {
    const page = await visit(PLAN, { viewport: { width: 2560, height: 1200 } });
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { mode: 'elder' }));
    await expect.poll(() => seen(page, '3-10-33')).toBe('1');
  });
});
