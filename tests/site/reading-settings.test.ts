import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { findingsOf } from './axe.ts';
import { test, type Visit } from './browser.ts';
import { smallTargets } from './targets.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';
const PHONE = { width: 390, height: 844 };

/** Opens a page with stored settings. */
async function visitWith(
  chosen: Record<string, string>,
  visit: Visit,
  address: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await visit(address, options);
  await page.evaluate((reading) => localStorage.setItem('reading', reading), JSON.stringify(chosen));
  await page.reload();
  return page;
}

function rootSize(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
}

/** The horizontal overflow of a page, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

describe('the reading settings', () => {
  test('are reached, changed and left by keyboard, and remembered on the next page', async ({ visit }) => {
    const page = await visit(PLAN);
    await page.getByText('阅读设置').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: '字号' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('name')).toBe('size');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await rootSize(page)).toBe('24px');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('group', { name: '字号' }).isVisible()).toBe(false);
    expect(await page.locator(':focus').textContent()).toBe('阅读设置');
    await page.goto('/');
    expect(await rootSize(page)).toBe('24px');
  });

  test('are unfolded without a finding of axe, and with large targets', async ({ visit }) => {
    const page = await visit('/about/', { viewport: PHONE });
    await page.getByText('阅读设置').click();
    await page.getByRole('group', { name: '字号' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dataset.mode = 'elder';
    });
    expect(await smallTargets(page, 60)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test.for([390, 1280])(
    'leave the name of the site and its places free, %s pixels wide',
    async (width, { visit }) => {
      const page = await visit('/about/', { viewport: { width, height: 844 } });
      const brand = page.getByRole('banner').getByRole('link').first();
      const before = await brand.boundingBox();
      await page.getByText('阅读设置').click();
      await page.getByRole('group', { name: '字号' }).waitFor();
      expect(await brand.boundingBox()).toEqual(before);
      await page.getByRole('link', { name: '领域' }).click();
      await page.waitForURL('**/sectors/');
    },
  );

  test('go back to where they began', async ({ visit }) => {
    const page = await visitWith({ size: '200', theme: 'contrast' }, visit, '/');
    await page.getByText('阅读设置').click();
    expect(await page.getByRole('radio', { name: '最大' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '恢复标准' }).click();
    expect(await rootSize(page)).toBe('16px');
    expect(await page.getByRole('radio', { name: '随系统' }).isChecked()).toBe(true);
    await page.reload();
    expect(await rootSize(page)).toBe('16px');
  });

  test('hold before anything of the page is drawn', async ({ visit }) => {
    const page = await visitWith({ theme: 'dark' }, visit, '/');
    const script = await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        document.body.dataset.first = document.documentElement.dataset.theme;
      }).observe(document, { childList: true, subtree: true });
    });
    onTestFinished(() => script.dispose());
    await page.reload();
    expect(await page.locator('body').getAttribute('data-first')).toBe('dark');
  });

  test('are not shown where there is no script to change them', async ({ visit }) => {
    const page = await visit('/', { javaScriptEnabled: false });
    expect(await page.getByText('阅读设置').isVisible()).toBe(false);
  });
});

describe('reading aloud', () => {
  /** Replaces speech synthesis, which headless Chromium lacks; the test ends each sentence itself. */
  async function visitWithVoice(visit: Visit, lang: string): Promise<Page> {
    const page = await visit('/');
    const script = await page.addInitScript((spoken) => {
      const said: SpeechSynthesisUtterance[] = [];
      speechSynthesis.getVoices = () => [{ lang: spoken } as SpeechSynthesisVoice];
      speechSynthesis.speak = (utterance) => said.push(utterance);
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} });
      Object.assign(globalThis, { said });
    }, lang);
    onTestFinished(() => script.dispose());
    await page.goto(`${PLAN}3-10-33/`);
    await page.getByText('阅读设置').click();
    return page;
  }

  const said = (page: Page) =>
    page.evaluate(() =>
      (globalThis as unknown as { said: SpeechSynthesisUtterance[] }).said.map(({ text }) => text),
    );

  test('goes sentence by sentence, marks the sentence, and stops', async ({ visit }) => {
    const page = await visitWithVoice(visit, 'zh-CN');
    await page.getByRole('button', { name: '从这里朗读' }).click();
    const first = '33.发挥道路交通安全专业委员会作用，建立道路交通安全状况评价体系。';
    expect(await said(page)).toEqual([first]);
    expect(await page.locator('.spoken').getAttribute('id')).toBe('3-10-33-s1');
    await page.evaluate(() => {
      (globalThis as unknown as { said: SpeechSynthesisUtterance[] }).said[0]?.dispatchEvent(
        new Event('end'),
      );
    });
    expect(await said(page)).toHaveLength(2);
    expect(await page.locator('.spoken').getAttribute('id')).toBe('3-10-33-s2');
    await page.getByRole('button', { name: '停止朗读' }).click();
    expect(await page.locator('.spoken').count()).toBe(0);
  });

  test('is not offered where the browser has no Chinese voice', async ({ visit }) => {
    const page = await visitWithVoice(visit, 'en-GB');
    await page.getByRole('group', { name: '字号' }).waitFor();
    expect(await page.getByRole('button', { name: '从这里朗读' }).isVisible()).toBe(false);
  });
});
