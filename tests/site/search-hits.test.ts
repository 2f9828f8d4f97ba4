import { describe, expect } from 'vitest';
import { test } from './browser.ts';
import { boxOf, search, statusOf, whenDone } from './search-page.ts';

describe('hits', () => {
  test('of related words stand apart from the exact ones and are spelled out', async ({ visit }) => {
    const page = await search('危化品', visit);
    const offer = page.getByRole('button', { name: /^也找“危险化学品”/ });
    if (await offer.isVisible()) await offer.click();
    await page.getByText(/也找了：“危险化学品”/).waitFor();
    await whenDone(page);
    const texts = await page.locator('[data-related]').allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).not.toContain('危化品');
    expect(await page.locator('[data-exact] [data-related], [data-related] [data-exact]').count()).toBe(0);
  });

  test('lead to the words, which are marked and named', async ({ visit }) => {
    const page = await search('應急預案', visit);
    await page.locator('[data-exact] a').first().click();
    await page.waitForURL('**/plans/**');
    expect(await page.locator('.words mark').first().textContent()).toBe('应急预案');
    expect(await page.getByRole('note').getAttribute('aria-label')).toMatch(/^你要找的词在这里.*：应急预案$/);
    expect(await page.locator('.found-here + mark').count()).toBe(1);
  });
});

describe('a plan with many hits', () => {
  test('loads more of them on demand, and says while it does that it is not done', async ({ visit }) => {
    const page = await search('一', visit);
    const group = page.locator('.hits').first();
    const button = group.locator('[data-more]');
    const shown = await group.locator('[data-exact]').count();
    const seen = await button.evaluate(async (element: HTMLButtonElement) => {
      const region = element.closest('[data-search-done]');
      element.click();
      const during = region?.hasAttribute('data-search-done');
      const busy = region?.getAttribute('aria-busy');
      while (!region?.hasAttribute('data-search-done')) await new Promise(requestAnimationFrame);
      return { during, busy, after: region.getAttribute('aria-busy') };
    });
    expect(seen).toEqual({ during: false, busy: 'true', after: 'false' });
    expect(await group.locator('[data-exact]').count()).toBeGreaterThan(shown);
    const next = group.locator('[data-exact] a').nth(shown);
    expect(await next.evaluate((link) => link === document.activeElement)).toBe(true);
  });
});

describe('a document number', () => {
  test.for(['长安委[2025]10号', '长安委（2025）10', '長安委〔２０２５〕第10號', '长安委 〔2025〕 10 号'])(
    'typed as “%s” leads first of all to its plan',
    async (typed, { visit }) => {
      const page = await search(typed, visit);
      const link = page.locator('[data-part=results]').getByRole('link').first();
      expect(await link.textContent()).toBe('长宁区2025年安全生产工作要点');
      expect(await page.locator('.numbered').textContent()).toContain('长安委〔2025〕10号');
      await link.click();
      await page.waitForURL('**/plans/changning-work-safety-2025/');
    },
  );

  test('that is no plan’s leads nowhere, and what was found before it is gone', async ({ visit }) => {
    const page = await search('长安委[2025]10号', visit);
    await boxOf(page).fill('长安委[2025]99号');
    await boxOf(page).press('Enter');
    await expect.poll(() => statusOf(page).textContent()).toContain('没有找到');
    await whenDone(page);
    expect(await page.locator('.numbered a').count()).toBe(0);
  });
});

describe('a search that finds nothing', () => {
  test('says which word is to blame and leads to searches that find something', async ({ visit }) => {
    const page = await search('提及调查 安全', visit);
    const advice = page.locator('.advice');
    expect(await advice.textContent()).toContain('没有一条写到“提及调查”。是不是要找：');
    expect(await advice.textContent()).toContain('去掉“提及调查”，有');
    expect(await page.getByRole('heading', { name: '按领域' }).isVisible()).toBe(true);
    await advice.getByRole('link', { name: '提级调查 安全' }).click();
    await whenDone(page);
    expect(await page.locator('[data-exact]').count()).toBeGreaterThan(0);
  });

  test('offers no heading for related clauses where there are none', async ({ visit }) => {
    const page = await search('电梯 疫苗', visit);
    const related = page.locator('.related');
    if (await related.isHidden()) return;
    await related.scrollIntoViewIfNeeded();
    await page.getByText(/也找了：.*没有别的条目/).waitFor();
  });
});

describe('where the network is slow', () => {
  test('what is typed before the script is there is searched for once it is', async ({ visit }) => {
    const page = await visit('/about/');
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto('/search/', { waitUntil: 'commit' });
    await boxOf(page).pressSequentially('电梯');
    await page.waitForURL((url) => url.searchParams.get('q') === '电梯');
    await whenDone(page);
    expect(await statusOf(page).textContent()).toContain('“电梯”');
  });

  test('the browser shows the words by the address alone, in the clause and not above it', async ({
    visit,
  }) => {
    const page = await search('安全', visit, { viewport: { width: 390, height: 500 } });
    const link = page.locator('[data-exact] a').first();
    const href = (await link.getAttribute('href')) ?? '';
    expect(decodeURIComponent(href)).toMatch(/^\/plans\/.*\?hl=安全#:~:text=.*安全/);
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await link.click();
    await page.waitForURL('**/plans/**');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('the catalog is asked for once, while the script is on its way', async ({ visit }) => {
    const page = await search('电梯', visit);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => name.endsWith('/pagefind/catalog.pack'))).toHaveLength(1);
  });
});
