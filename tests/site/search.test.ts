import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { addressedClauses, clauseAddress } from '../../src/model/addresses.ts';
import { findingsOf } from './axe.ts';
import { test } from './browser.ts';
import { search, whenDone } from './search-page.ts';
import { faultsOf } from './validity.ts';

const { plans } = await readContent();

/** The addresses of the clauses whose title or text contains a phrase. */
function clausesWith(phrase: string): string[] {
  return plans.flatMap(({ plan }) =>
    addressedClauses(plan)
      .filter(({ title, text }) => `${title ?? ''}\n${text}`.includes(phrase))
      .map((clause) => clauseAddress(plan, clause)),
  );
}

/** Expands all results of a search; returns the addresses of the exact hits. */
async function exactHits(page: Page): Promise<string[]> {
  const more = page.locator('[data-more]:visible');
  while ((await more.count()) > 0) {
    await more.evaluateAll((buttons: HTMLElement[]) =>
      buttons.forEach((button) => {
        button.click();
      }),
    );
    await expect.poll(() => page.locator('[data-more]:disabled').count()).toBe(0);
    await whenDone(page);
  }
  const links = page.locator('[data-exact] a');
  return links.evaluateAll((found: HTMLAnchorElement[]) => found.map(({ pathname }) => pathname));
}

describe('the search', () => {
  test('leads by keyboard from the home page to the words that were looked for', async ({ visit }) => {
    const page = await visit('/', { viewport: { width: 390, height: 800 } });
    await page.getByRole('searchbox', { name: '搜索' }).focus();
    await page.keyboard.type('提级调查');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/search/?q=${encodeURIComponent('提级调查')}`);
    await whenDone(page);
    await page.locator('[data-exact]').getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/plans/changning-work-safety-2025/**');
    const mark = page.locator('.words mark').first();
    expect(await mark.textContent()).toBe('提级调查');
    const isInView = () => mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight);
    await expect.poll(isInView).toBe(true);
  });

  const phrases = ['电梯', '提级调查', '危化品', '双重预防', '2025年'];
  test.for(phrases)('finds “%s” in every clause that has it and in no other', async (phrase, { visit }) => {
    const wanted = clausesWith(phrase);
    expect(wanted.length).toBeGreaterThan(0);
    expect((await exactHits(await search(phrase, visit))).sort()).toEqual(wanted.sort());
  });

  test('says so where nothing has the words', async ({ visit }) => {
    const page = await search('量子计算机', visit);
    expect(await exactHits(page)).toEqual([]);
    await page.getByRole('status').getByText('没有找到').waitFor();
  });

  test('shows its hits as valid HTML', async ({ visit }) => {
    const page = await search('电梯', visit);
    expect(await faultsOf(page.url(), await page.content())).toEqual([]);
  });

  test.for([390, 1280])(
    'shows hits and filters %s pixels wide, and axe finds nothing',
    async (width, { visit }) => {
      const page = await search('电梯', visit, { viewport: { width, height: 800 } });
      await page
        .getByRole('checkbox', { name: '2021年' })
        .or(page.getByRole('button', { name: '筛选' }))
        .click();
      await page.getByRole('checkbox', { name: '2021年' }).waitFor();
      await whenDone(page);
      expect(await findingsOf(page)).toEqual([]);
    },
  );

  test('shows its hits enlarged to 400 % without sideways scrolling', async ({ visit }) => {
    const page = await search('电梯', visit, { viewport: { width: 320, height: 256 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
