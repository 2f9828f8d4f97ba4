import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './browser.ts';

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
