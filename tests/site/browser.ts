import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type ViewportSize,
} from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

const origin = inject('origin');

// With reduced motion a page jumps to the target of a link without smooth scrolling.
const READER: BrowserContextOptions = { baseURL: origin, locale: 'zh-CN', reducedMotion: 'reduce' };

/** Opens a page of the site, `/plans/`, in a browser window of its own. */
export type Visit = (address: string, options?: BrowserContextOptions) => Promise<Page>;

/** Opens a page of the site in a window in which earlier tests of the file have opened others. */
export type VisitInUsedWindow = (address: string, viewport: ViewportSize) => Promise<Page>;

/** A browser window, with the errors of its pages. */
interface Window {
  page: Page;
  complaints: string[];
}

/**
 * A test with a browser. It fails where a page asks for anything outside of the site, does not get what it asks for,
 * breaks the content security policy or throws.
 */
export const test = base
  .extend('endpoint', { scope: 'file' }, inject('browser'))
  .extend('browser', { scope: 'file' }, async ({ endpoint }, { onCleanup }) => {
    const browser = await chromium.connect(endpoint);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser }, { onCleanup }): Promise<Visit> => {
    const pages: Page[] = [];
    const complaints: string[] = [];
    onCleanup(async () => {
      await Promise.all(pages.map((page) => page.context().close()));
      expect(complaints).toEqual([]);
    });
    return async (address, options) => {
      const context = await browser.newContext({ ...READER, ...options });
      const page = await context.newPage();
      pages.push(page);
      listen(page, complaints);
      await page.goto(address);
      return page;
    };
  })
  // A new window costs more than a page, and its first page compiles all scripts anew.
  .extend('usedWindows', { scope: 'file' }, (): Window[] => [])
  .extend(
    'visitInUsedWindow',
    async ({ browser, usedWindows }, { onCleanup }): Promise<VisitInUsedWindow> => {
      const { page, complaints } = usedWindows.pop() ?? (await openWindow(browser));
      onCleanup(() => {
        usedWindows.push({ page, complaints });
        expect(complaints.splice(0)).toEqual([]);
      });
      return async (address, viewport) => {
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        await page.setViewportSize(viewport);
        await page.goto(address);
        return page;
      };
    },
  );

async function openWindow(browser: Browser): Promise<Window> {
  const page = await (await browser.newContext(READER)).newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  return { page, complaints };
}

/** Records errors of a page, and requests that the site must not make. */
function listen(page: Page, complaints: string[]): void {
  page.context().on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && !url.startsWith(`${origin}/`)) {
      complaints.push(`${page.url()} asks for ${url}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // That the page itself was never published is for the test to judge.
    const absent = message.location().url === page.url() && message.text().startsWith('Failed to load');
    if (!absent) complaints.push(`${page.url()}: ${message.text()}`);
  });
}
