import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Visit } from './browser.ts';

/** The box that is typed into. */
export function boxOf(page: Page): Locator {
  return page.locator('form.search input');
}

/** What is said of the search, “电梯”：6条，见于3份计划。 */
export function statusOf(page: Page): Locator {
  return page.locator('[role=status]').first();
}

/** The search page with all that it finds at first. */
export async function search(phrase: string, visit: Visit, options?: BrowserContextOptions): Promise<Page> {
  const page = await visit(`/search/?q=${encodeURIComponent(phrase)}`, options);
  await whenDone(page);
  return page;
}

/** Waits until nothing more is on its way. */
export async function whenDone(page: Page): Promise<void> {
  await page.locator('[data-search-done]').waitFor();
}
