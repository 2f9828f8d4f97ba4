import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import { test as base, expect, inject } from 'vitest';

const origin = inject('origin');

const READER: BrowserContextOptions = { baseURL: origin, locale: 'zh-CN' };
// With reduced motion a page jumps to the target of a link without smooth scrolling.
const MEDIA = { media: null, colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const;
const DESKTOP = { width: 1280, height: 720 };

/** Opens a page of the site, `/plans/`, in a browser window that no other page of the test is in. */
export type Visit = (address: string, options?: BrowserContextOptions) => Promise<Page>;

/** A browser window, with the errors of its pages. */
interface Window {
  page: Page;
  devTools: CDPSession;
  complaints: string[];
  /** The other windows with the same options, which wait for a test. */
  idle: Window[];
}

/**
 * A test with a browser. It fails where a page asks for anything outside of the site, does not get what it asks for,
 * breaks the content security policy or throws. Tests with the same options share windows, since a new one takes four times
 * as long as a page; what a test has stored, emulated or routed is gone in the next.
 */
export const test = base
  .extend('endpoint', { scope: 'worker' }, inject('browser'))
  .extend('browser', { scope: 'worker' }, async ({ endpoint }, { onCleanup }) => {
    const browser = await chromium.connect(endpoint);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('windows', { scope: 'worker' }, (): Map<string, Window[]> => new Map())
  .extend('visit', async ({ browser, windows }, { onCleanup }): Promise<Visit> => {
    const used: Window[] = [];
    onCleanup(async () => {
      const complaints = used.flatMap((window) => [...window.complaints]);
      await Promise.all(used.map(clear));
      expect(complaints).toEqual([]);
    });
    return async (address, { viewport, ...options } = {}) => {
      const kind = JSON.stringify(options);
      const idle = windows.get(kind) ?? [];
      windows.set(kind, idle);
      const window = idle.pop() ?? (await openWindow(browser, options, idle));
      used.push(window);
      const { page } = window;
      await page.emulateMedia(MEDIA);
      await page.setViewportSize(viewport ?? DESKTOP);
      await page.goto(address);
      return page;
    };
  });

async function openWindow(browser: Browser, options: BrowserContextOptions, idle: Window[]): Promise<Window> {
  const context = await browser.newContext({ ...READER, ...options });
  const page = await context.newPage();
  const window = { page, devTools: await context.newCDPSession(page), complaints: [], idle };
  listen(page, window.complaints);
  return window;
}

/** Removes what a test has left in a window, and leaves it to the next. */
async function clear(window: Window): Promise<void> {
  const { page, devTools, idle } = window;
  await page.unrouteAll();
  await page.goto('about:blank');
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  window.complaints.length = 0; // a page that is left may still ask for something
  idle.push(window);
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
    // Whether the page itself may be missing is left to the test.
    const absent = message.location().url === page.url() && message.text().startsWith('Failed to load');
    if (!absent) complaints.push(`${page.url()}: ${message.text()}`);
  });
}
