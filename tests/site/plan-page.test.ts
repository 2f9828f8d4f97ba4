import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { pieceOf } from '../../src/model/facts.ts';
import { publishedPlanSchema } from '../../src/model/published.ts';
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
  /** How much of the button that copies the link of a clause is to be seen. */
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
