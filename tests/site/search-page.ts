import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Visit } from './browser.ts';

/** The search box. */
export function boxOf(page: Page): Locator {
  return page.locator('form.search input');
}

/** The status of a search, “电梯”：6条，见于3份计划。 */
export function statusOf(page: Page): Locator {
  return page.locator('[role=status]').first();
}

/** Opens the search page of a query and waits for its first results. */
export async function search(phrase: string, visit: Visit, options?: BrowserContextOptions): Promise<Page> {
  const page = await visit(`/search/?q=${encodeURIComponent(phrase)}`, options);
  await whenDone(page);
  return page;
}

/** Waits until the search is finished. */
export async function whenDone(page: Page): Promise<void> {
  await page.locator('[data-search-done]').waitFor();
}
