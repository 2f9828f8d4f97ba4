import { buffer } from 'node:stream/consumers';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './browser.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';

/** Presses the button that saves a clause's picture; returns the file's name, its size and what its code says. The page must say that it is saved. */
async function saveCard(page: Page, button = '保存为图片') {
  // The message disappears after a moment, so start waiting for it before the button is pressed.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('status').getByText('图片已保存').waitFor(),
    page.getByRole('button', { name: button }).press('Enter'),
  ]);
  const image = await loadImage(await buffer(await download.createReadStream()));
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const code = jsQR(new Uint8ClampedArray(data), image.width, image.height)?.data;
  return { name: download.suggestedFilename(), width: image.width, height: image.height, code };
}

describe('the picture of a clause', () => {
  test('is saved as PNG, with a code that leads to the clause by its short address', async ({ visit }) => {
    const page = await visit(`${PLAN}3-10-33/`);
    const card = await saveCard(page);
    expect(card).toMatchObject({ name: 'shanghai-work-safety-2021-3-10-33.png', width: 1080 });
    expect(card.code).toBe(`${inject('origin')}${PLAN}33/`);
    const landing = await visit(card.code ?? '');
    await landing.waitForURL(`**${PLAN}3-10-33/`);
  });

  test('stands on the page too, its words read to those who cannot see it', async ({ visit }) => {
    const page = await visit(`${PLAN}3-10-33/`);
    await saveCard(page);
    const picture = page.locator('.card img');
    expect(await picture.getAttribute('alt')).toContain('建立道路交通安全状况评价体系');
    const drawn = await picture.evaluate((image: HTMLImageElement) => image.naturalHeight > 0);
    expect(drawn).toBe(true);
    await saveCard(page);
    expect(await picture.count()).toBe(1);
  });

  test('is as high as the words of the clause ask for', async ({ visit }) => {
    const long = await saveCard(await visit('/plans/changzhi-emergency-2025/3/'));
    const short = await saveCard(await visit(`${PLAN}signature/`));
    expect(long.height).toBeGreaterThan(2 * short.height);
  });

  test('can be had from the page of the plan', async ({ visit }) => {
    const page = await visit(PLAN);
    await page.getByRole('button', { name: '引用 3-10-34', exact: true }).press('Enter');
    expect((await saveCard(page)).code).toBe(`${inject('origin')}${PLAN}34/`);
  });
});
