import { describe, expect } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { test } from './browser.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';
const { plans } = await readContent();
const { plan } = plans.find((found) => found.plan.id === 'shanghai-work-safety-2021') ?? {};

describe('the layers of a plan', () => {
  const LAYERS = [
    ['责任单位', 'units'],
    ['目标', 'targets'],
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
      const wanted = plan?.clauses.flatMap((clause) =>
        clause.kind === 'frame' ? [] : clause[layer].map(({ start, end }) => clause.text.slice(start, end)),
      );
      await expect.poll(shown).toEqual(wanted?.map((text) => text.replaceAll('\n', '')));
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
