import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { copyContent } from '../review/content-copy.ts';
import { findingsOf } from './axe.ts';
import { startDev } from './dev-server.ts';

const plan = 'shanghai-work-safety-2021';
const [content, cache] = [await copyContent(), await mkdtemp(join(tmpdir(), 'dev-cache-'))];
const [server, browser] = await Promise.all([startDev(content, cache), chromium.connect(inject('browser'))]);
afterAll(async () => {
  await Promise.all([server.stop(), browser.close()]);
  for (const folder of [content, cache]) await rm(folder, { recursive: true });
});

/** Opens the review page of the plan, which must have no errors. */
async function visit(address: string, width: number): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({
    permissions,
    viewport: { width, height: 800 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  // Vite reloads the page once its dependencies are bundled, which could happen during a test.
  await page.routeWebSocket('**', () => {});
  page.on('pageerror', (error) => expect.unreachable(error.message));
  await page.goto(`${server.origin}${address}`);
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

it('is in no build', () => {
  expect(existsSync(join(inject('folder'), 'review'))).toBe(false);
});

describe.each([390, 1280])('the page for checking, %i pixels wide', async (width) => {
  const page = await visit(`/review/${plan}/`, width);
  const walk = page.locator('.walk [role="status"]');

  it('leads from finding to finding with the keyboard', async () => {
    await page.keyboard.press('n');
    expect(await focused(page)).toBe('finding-1');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe('finding-2');
    expect(await walk.textContent()).toMatch(/^第 2 处，共 \d+ 处$/);
    await page.keyboard.press('p');
    await page.keyboard.press('k');
    const [, count] = /共 (\d+) 处/.exec((await walk.textContent()) ?? '') ?? [];
    expect(await focused(page)).toBe(`finding-${count}`);
  });

  it('leads there with buttons too, and shows the finding', async () => {
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await focused(page)).toBe('finding-1');
    const box = await page.locator('#finding-1').boundingBox();
    expect(box && box.y >= 0 && box.y < 800).toBe(true);
  });

  it('leaves the keys alone where an editor says so', async () => {
    await page.getByLabel('按键').uncheck();
    await page.keyboard.press('n');
    expect(await walk.textContent()).toMatch(/^第 1 处/);
    await page.getByLabel('按键').check();
  });

  it('copies the line that settles a finding', async () => {
    const line = await page.locator('#finding-1 code').first().textContent();
    await page.keyboard.press('p');
    await page.keyboard.press('n');
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(line);
  });

  it('is no wider than the window, and axe finds nothing in any look', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await findingsOf(page)).toEqual([]);
  });
});

it('lists all plans with their findings', async () => {
  const page = await visit('/review/', 390);
  expect(await page.locator('.plans > li').count()).toBe(5);
  expect(await page.locator('.plans').textContent()).toMatch(/须核对\d+处/);
  expect(await findingsOf(page)).toEqual([]);
});

it('shows at the next load what an editor changed', async () => {
  const file = join(content, 'plans', `${plan}.mdx`);
  const mdx = await readFile(file, 'utf8');
  await writeFile(file, mdx.replace(/^title: .*$/m, 'title: 并非原文的标题'));
  const page = await visit(`/review/${plan}/`, 1280);
  expect(await page.locator('.finding').first().textContent()).toContain('并非原文的标题');
});
