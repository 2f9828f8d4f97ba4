import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './browser.ts';
import { boxOf as box, search, statusOf as status, whenDone } from './search-page.ts';

const searching = (page: Page) =>
  page.evaluate(
    () =>
      performance.getEntriesByType('resource').filter(({ name }) => /pagefind\/|page\./.test(name)).length,
  );

describe('the search box', () => {
  test('is there at once, and nothing to search with is fetched before it is used', async ({ visit }) => {
    const page = await visit('/search/');
    await page.waitForLoadState('networkidle');
    expect(await box(page).isVisible()).toBe(true);
    expect(await searching(page)).toBe(0);
  });

  test('gets the focus with /, but not from within a field', async ({ visit }) => {
    const page = await visit('/');
    await page.keyboard.press('/');
    await page.keyboard.type('1/2');
    expect(await box(page).inputValue()).toBe('1/2');
  });

  test('offers what begins so, as a combobox that arrows, Enter and Escape lead through', async ({
    visit,
  }) => {
    const page = await visit('/search/');
    await box(page).pressSequentially('长安委');
    const option = page.getByRole('option', { name: /长安委〔2025〕10号/ });
    await option.waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await option.waitFor({ state: 'hidden' });
    expect(await box(page).inputValue()).toBe('长安委');
    await box(page).pressSequentially('〔');
    await option.waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '长安委〔2025〕10号');
    await whenDone(page);
    expect(await status(page).textContent()).toContain('文号相符');
  });

  test('searches while someone types, but not in the middle of composing characters', async ({ visit }) => {
    const page = await visit('/search/');
    await box(page).focus();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'diantii', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(600);
    expect(await searching(page)).toBe(0);
    await input.send('Input.insertText', { text: '电梯' });
    await page.waitForURL((url) => url.searchParams.get('q') === '电梯');
    await whenDone(page);
    expect(await page.locator('[data-exact]').count()).toBeGreaterThan(0);
  });
});

describe('filters', () => {
  test('have counts, stand in the address, several at once, and the back button takes them back', async ({
    visit,
  }) => {
    const page = await search('安全', visit);
    const before = await status(page).textContent();
    const year = page.getByRole('checkbox', { name: '2023年' });
    const count = Number(await year.locator('xpath=..').locator('.figure').textContent());
    await year.check();
    await page.waitForURL((url) => url.searchParams.get('year') === '2023');
    await whenDone(page);
    expect(await status(page).textContent()).toBe(`“安全”：${count}条，见于1份计划。`);
    await page.locator('summary', { hasText: '条文里写有' }).click();
    await page.getByRole('checkbox', { name: '指标' }).check();
    await page.waitForURL((url) => url.searchParams.get('target') === 'yes');
    await page.getByRole('button', { name: '年份：2023年' }).click();
    await page.waitForURL((url) => !url.searchParams.has('year') && url.searchParams.has('target'));
    for (let steps = 0; steps < 3; steps++) await page.goBack();
    await page.waitForURL((url) => url.search === `?q=${encodeURIComponent('安全')}`);
    await expect.poll(() => status(page).textContent()).toBe(before);
  });

  test('come in a sheet on a phone, which keeps the place and says how many hits there are', async ({
    visit,
  }) => {
    const page = await search('安全', visit, { viewport: { width: 390, height: 844 } });
    const open = page.getByRole('button', { name: /^筛选/ });
    await page.evaluate(() => scrollTo(0, 150));
    await open.press('Enter');
    const sheet = page.getByRole('dialog', { name: '筛选' });
    const year = sheet.getByRole('checkbox', { name: '2023年' });
    const count = await year.locator('xpath=..').locator('.figure').textContent();
    await year.press('Space');
    await sheet.getByRole('button', { name: `查看${count}条` }).waitFor();
    await whenDone(page);
    expect(await year.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    expect(await open.textContent()).toBe('筛选 1');
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(150);
    await page.getByRole('button', { name: '年份：2023年' }).click();
    await page.waitForURL((url) => !url.searchParams.has('year'));
    await whenDone(page);
    expect(await open.textContent()).toBe('筛选');
  });
});

describe('order and grouping', () => {
  test('stand in the address, and a link to them shows the same hits again', async ({ visit }) => {
    const page = await search('安全', visit);
    const grouped = await page.locator('[data-exact]').count();
    await page.getByLabel('分组').selectOption('逐条列出');
    await page.waitForURL((url) => url.searchParams.get('group') === 'none');
    await whenDone(page);
    expect(await page.locator('[data-exact] ~ [data-exact]').count()).toBe(0);
    expect(await page.locator('.hits').count()).toBe(20);
    await page.getByLabel('排序').selectOption('新的在前');
    await page.waitForURL((url) => url.searchParams.get('order') === 'date');
    await page.getByRole('button', { name: /^再看其他\d+条$/ }).click();
    await whenDone(page);
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    const addresses = () => page.locator('.hits a').evaluateAll((links) => links.map(String));
    const shown = await addresses();
    expect(await page.locator('.hits').count()).toBe(40);
    await page.reload();
    await whenDone(page);
    expect(await addresses()).toEqual(shown);
    await page.goBack();
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('group'));
    await expect.poll(() => page.locator('[data-exact]').count()).toBe(grouped);
    expect(await page.getByLabel('分组').inputValue()).toBe('plan');
  });
});

describe('a file of the index', () => {
  test('that arrives empty, as one may from a browser’s store, is fetched again', async ({ visit }) => {
    const page = await visit('/search/');
    let sent = 0;
    await page.route('**/pagefind/catalog.pack', async (route) => {
      if (++sent === 1) await route.fulfill({ status: 200, body: '' });
      else await route.fallback();
    });
    await page.goto(`/search/?q=${encodeURIComponent('提级调查')}`);
    await whenDone(page);
    expect(await page.locator('[data-exact]').count()).toBe(3);
    expect(sent).toBe(2);
  });
});

describe('without JavaScript the search page', () => {
  test('says so and leads to every plan by sector, region, issuer and year', async ({ visit }) => {
    const page = await visit('/search/?q=电梯', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    for (const place of ['/plans/', '/sectors/', '/regions/', '/issuers/', '/years/', '/timeline/']) {
      expect(await page.locator(`main a[href^="${place}"]`).first().isVisible(), place).toBe(true);
    }
  });
});
