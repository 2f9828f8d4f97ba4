import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { test } from './browser.ts';

/** Adds an image that does not exist to a page and waits for its error. */
async function missPicture(page: Page, address: string): Promise<void> {
  await page.evaluate(async (src) => {
    const picture = document.body.appendChild(document.createElement('img'));
    await new Promise((resolve) => {
      picture.onerror = resolve;
      picture.src = src;
    });
  }, address);
}

describe('a test with a browser fails where a page', () => {
  test.fails('shows a picture from another site', async ({ visit }) => {
    await missPicture(await visit('/'), 'https://www.example.cn/a.png');
  });

  test.fails('leads on to another site', async ({ visit }) => {
    const page = await visit('/');
    await page.goto('https://www.example.cn/').catch(() => null);
  });

  test.fails('does not get what it asks for', async ({ visit }) => {
    await missPicture(await visit('/'), '/no-such-picture.png');
  });

  test.fails('carries a style in its markup', async ({ visit }) => {
    const page = await visit('/');
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  });

  test.fails('throws', async ({ visit }) => {
    const page = await visit('/');
    await page.addScriptTag({ url: '/robots.txt' });
  });
});
