import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './browser.ts';
import { longestAddresses } from './routes.ts';

const PHONE = { width: 390, height: 844 };
const KINDS = longestAddresses(inject('folder'));

/** Walks with the Tab key until a place is reached. Throws where the page has it nowhere on the way. */
async function walkTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let steps = 0; steps < 300; steps++) {
    await page.keyboard.press('Tab');
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not lead to ${place}`);
}

describe('with the keyboard alone', () => {
  test('a reader finds a clause, narrows the search, copies its citation, enlarges the page and leaves', async ({
    visit,
  }) => {
    const page = await visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await walkTo(page, page.getByRole('searchbox', { name: '搜索' }));
    await page.keyboard.type('电梯');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await page.locator('[data-search-done]').waitFor();
    const found = page.locator('.search-status');
    const all = await found.textContent();

    await walkTo(page, page.locator('summary', { hasText: '筛选' }));
    await page.keyboard.press('Enter');
    await walkTo(page, page.getByRole('checkbox').first());
    await page.keyboard.press('Space');
    await expect.poll(() => found.textContent()).not.toBe(all);
    await page.locator('[data-search-done]').waitFor();

    await walkTo(page, page.locator('[data-exact]').getByRole('link').first());
    await page.keyboard.press('Enter');
    await page.locator('.words mark').first().waitFor();

    await page.goto('/plans/shanghai-work-safety-2021/3-10-33/');
    await walkTo(page, page.getByRole('button', { name: '复制引文' }));
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('道路交通安全专业委员会');

    await page.reload();
    await walkTo(page, page.locator('summary', { hasText: '阅读设置' }));
    await page.keyboard.press('Enter');
    await walkTo(page, page.getByRole('radio', { name: '标准' }).first());
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
    await page.keyboard.press('Enter');

    await walkTo(page, page.getByRole('link', { name: /下一条/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/3-10-34/');
  });
});

/** Sets the spacing of text as WCAG 1.4.12 has it. */
function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The elements whose text is cut off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.sr-only, .sr-only *)')]
      .filter((element) => getComputedStyle(element).overflow === 'hidden')
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map(({ className }) => className),
  );
}

/** What a page looks like where the system forces its colours on it. */
function forcedColours(page: Page) {
  return page.evaluate(() => {
    const colour = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body).color;
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      text: colour('h1'),
      link: colour('.foot a'),
      outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    };
  });
}

test.for(KINDS)(
  '%s bears wide spacing of text, stays still for who wants less motion, and keeps to forced colours',
  async (address, { visit }) => {
    const page = await visit(address, { viewport: PHONE, reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    await spaceText(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await cutOff(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.keyboard.press('Tab');
    const { ground, text, link, outline } = await forcedColours(page);
    expect(outline).toBe('solid');
    expect(new Set([ground, text, link]).size).toBe(3);
  },
);
