import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findingsOf, LOOK_NAMES } from './axe.ts';
import { test } from './browser.ts';
import { sampleAddresses } from './routes.ts';
import { sitePages } from './site-pages.ts';
import { smallTargets } from './targets.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
/** The viewport of a window of 1280 × 1024 pixels zoomed to 400 %. */
const ENLARGED = { width: 320, height: 256 };

/** The horizontal overflow of a page, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Applies reading settings to a page. */
function set(page: Page, name: 'size' | 'mode', value: string): Promise<unknown> {
  return page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), {
    [name]: value,
  });
}

/** Applies the text spacing of WCAG 1.4.12. */
function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The elements whose text is clipped, without those one pixel high, which are for screen readers only. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(.sr-only, .sr-only *)')]
      .filter((element) => getComputedStyle(element).overflow === 'hidden')
      .filter(({ scrollHeight, clientHeight }) => clientHeight > 1 && scrollHeight > clientHeight + 1)
      .map(({ className }) => className),
  );
}

/** What a page looks like where the system forces its colours on it. */
function forcedColours(page: Page) {
  return page.evaluate(() => {
    const colour = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body).color;
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      text: colour('h1'),
      link: colour('.foot a'),
      outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    };
  });
}

async function expectRoomAndLargeTargets(page: Page): Promise<void> {
  await page.setViewportSize(ENLARGED);
  expect(await overflow(page), 'at 400 %').toBe(0);
  await page.setViewportSize(PHONE);
  expect(await smallTargets(page, 44)).toEqual([]);
  await set(page, 'size', '200');
  expect(await overflow(page), 'at twice the size').toBe(0);
  await set(page, 'size', '');
  await set(page, 'mode', 'elder');
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    expect(await smallTargets(page, 60), `长者模式, ${size.width} pixels`).toEqual([]);
    expect(await overflow(page), `长者模式, ${size.width} pixels`).toBe(0);
  }
  await set(page, 'mode', '');
}

async function expectForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.keyboard.press('Tab');
  const { ground, text, link, outline } = await forcedColours(page);
  expect(outline).toBe('solid');
  expect(new Set([ground, text, link]).size).toBe(3);
}

// Two at a time, so that no core is idle when this is the last file that runs.
describe.concurrent('every kind of page', () => {
  test.for(sampleAddresses(sitePages))(
    '%s passes axe, fits every screen, has large targets, and works with wide text spacing and forced colours',
    async (address, { visit }) => {
      const page = await visit(address, { viewport: PHONE });
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        'auto',
      );
      expect(await findingsOf(page), 'on a phone').toEqual([]);
      await page.setViewportSize(DESKTOP);
      expect(await findingsOf(page, ['light', 'dark']), 'on a desktop').toEqual([]);
      await expectRoomAndLargeTargets(page);
      await page.setViewportSize(PHONE);
      await spaceText(page);
      expect(await overflow(page), 'with wide spacing').toBe(0);
      expect(await cutOff(page)).toEqual([]);
      await expectForcedColours(page);
    },
  );
});

test('axe finds what is wrong with a page, in every look', async ({ visit }) => {
  const page = await visit('/');
  await page.evaluate(() => document.querySelector('h1')?.attributeStyleMap.set('color', '#8888'));
  const found = (await findingsOf(page)).map((finding) => finding.split(': ')[0]);
  expect([...new Set(found)]).toEqual(LOOK_NAMES);
});

test('axe finds a fault that only one look has, in text that passed before', async ({ visit }) => {
  const page = await visit('/plans/shanghai-work-safety-2021/3-10-33/');
  expect(await findingsOf(page)).toEqual([]);
  for (const [look, scheme, chosen] of [
    ['light', 'light', ':not([data-theme=contrast], [data-mode=elder])'],
    ['dark', 'dark', ':not([data-theme=contrast])'],
    ['light contrast', 'light', '[data-theme=contrast]'],
    ['dark contrast', 'dark', '[data-theme=contrast]'],
    ['elder', 'light', '[data-mode=elder]'],
  ]) {
    await page.evaluate((rule) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rule);
      document.adoptedStyleSheets = [sheet];
    }, `@media (prefers-color-scheme: ${scheme}) { :root${chosen} .words * { color: #8888 } }`);
    const found = (await findingsOf(page)).map((finding) => finding.split(': ')[0]);
    expect([...new Set(found)]).toEqual([look]);
  }
});
