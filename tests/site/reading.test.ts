import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './browser.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';
const PHONE = { width: 390, height: 800 };
const SENTENCE = '发挥道路交通安全专业委员会作用，建立道路交通安全状况评价体系。';

/** Whether an element is within the viewport. */
function isInView(page: Page, id: string): Promise<boolean> {
  return page.locator(`[id="${id}"]`).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

describe('without a script', () => {
  const options = { javaScriptEnabled: false, viewport: PHONE };

  test('a plan is there to be read, and its contents list leads to its clauses', async ({ visit }) => {
    const page = await visit(PLAN, options);
    await page.locator('.words').getByText(SENTENCE).waitFor();
    await page.getByRole('navigation', { name: '目录' }).getByText('目录').click();
    await page.getByRole('link', { name: '（十）保障城市交通运行安全' }).click();
    await page.waitForURL(`**${PLAN}#3-10`);
    await expect.poll(() => isInView(page, '3-10')).toBe(true);
  });

  test('the way leads from the home page to a plan, one of its clauses, the next one and the source', async ({
    visit,
  }) => {
    const page = await visit('/', options);
    await page.getByRole('link', { name: '计划', exact: true }).click();
    await page.getByRole('link', { name: '上海市2021年安全生产工作意见' }).click();
    await page.getByRole('link', { name: '3-10-33', exact: true }).click();
    await page.locator('.words').getByText(SENTENCE).waitFor();
    await page.getByRole('link', { name: /下一条/ }).click();
    await page.waitForURL(`**${PLAN}3-10-34/`);
    await page.getByRole('link', { name: '上海市2021年安全生产工作意见' }).first().click();
    await page.getByRole('link', { name: '与源文件逐行对照' }).click();
    await page.getByRole('heading', { level: 1, name: '源文件对照' }).waitFor();
  });

  test('the way leads from a sector to its clauses', async ({ visit }) => {
    const page = await visit('/sectors/', options);
    await page.getByRole('rowheader').getByRole('link').first().click();
    const clause = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('blockquote') })
      .first();
    const [words = ''] = (await clause.getByRole('blockquote').innerText()).split('…');
    await clause.getByRole('link').first().click();
    await expect.poll(() => page.locator('.words').innerText()).toContain(words);
  });

  test('a clause in a list has the words for which it is listed, and its whole text in the place of its first words', async ({
    visit,
  }) => {
    const page = await visit('/sectors/fire/', options);
    const clause = page
      .getByRole('listitem')
      .filter({ has: page.locator('summary') })
      .filter({ has: page.locator('mark') })
      .first();
    const shown = clause.locator('blockquote:visible');
    expect(await shown.count()).toBe(1);
    const first = await shown.innerText();
    await clause.locator('summary').press('Enter');
    expect(await shown.count()).toBe(1);
    const whole = await shown.innerText();
    expect(whole.length).toBeGreaterThan(first.length);
    expect(whole.startsWith(first.split('…')[0] ?? '')).toBe(true);
  });
});

describe('with the keyboard', () => {
  test('the first stop leads past the head of the page to its main part', async ({ visit }) => {
    const page = await visit(PLAN);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  });

  test('the link of a clause is copied, and a screen reader is told so', async ({ visit }) => {
    const page = await visit(PLAN, { permissions: ['clipboard-read', 'clipboard-write'] });
    const link = page.getByRole('link', { name: '3-10-33', exact: true });
    await link.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await link.evaluate((element: HTMLAnchorElement) => element.href));
    expect((await page.request.get(copied)).status()).toBe(200);
  });
});

describe('an address that was never published', () => {
  test('is answered in Chinese, with a way to search and a way home', async ({ visit }) => {
    const page = await visit('/plans/no-such-plan/');
    expect((await page.request.get(page.url())).status()).toBe(404);
    await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    await page.getByRole('main').getByRole('search').waitFor();
    await page.getByRole('banner').getByRole('link').first().click();
    await page.waitForURL(`${inject('origin')}/`);
  });
});

describe('a title that is longer than a line', () => {
  const pages = ['', '3-18/', 'cite/'].map((page) => `/plans/changning-work-safety-2025/${page}`);

  test.for(pages)('breaks between words on a phone, %s', async (path, { visit }) => {
    const page = await visit(path, { viewport: PHONE });
    const lines = await page.locator('h1').evaluate((heading) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const found: { words: string; tops: number[] }[] = [];
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        found.push({ words: range.toString(), tops: [...new Set(tops)] });
      }
      return found;
    });
    expect(lines.filter(({ tops }) => tops.length > 1)).toEqual([]);
    expect(new Set(lines.flatMap(({ tops }) => tops)).size).toBeGreaterThan(1);
  });
});

describe('the home page', () => {
  const screens = [
    { width: 1280, height: 800, screens: 1 },
    { width: 390, height: 844, screens: 2 },
  ];

  test.for(screens)(
    'shows the search, the newest plans and all ways in on $screens screen(s) of $width × $height',
    async ({ width, height, screens: most }, { visit }) => {
      const page = await visit('/', { viewport: { width, height } });
      const main = page.getByRole('main');
      const ways = main.locator('.ways-in section');
      expect(await ways.getByRole('heading').allTextContents()).toEqual(['地区', '领域', '年份', '责任单位']);
      const places = [
        main.getByRole('searchbox'),
        main.locator('.newest').getByRole('link').last(),
        ways.last().getByRole('link').last(),
      ];
      for (const place of places) {
        const { y = 0, height: own = 0 } = (await place.boundingBox()) ?? {};
        expect(y).toBeGreaterThan(0);
        expect(y + own).toBeLessThanOrEqual(most * height);
      }
    },
  );
});
