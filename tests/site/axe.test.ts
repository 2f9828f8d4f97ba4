import { describe, expect, inject } from 'vitest';
import { findingsOf, SCHEMES } from './axe.ts';
import { test } from './browser.ts';
import { sampleAddresses } from './routes.ts';

describe.each(sampleAddresses(inject('folder')))('axe finds nothing on %s', (address) => {
  test.for([390, 1280])('%s pixels wide, in light and in dark', async (width, { visit }) => {
    const page = await visit(address, { viewport: { width, height: 800 } });
    expect(await findingsOf(page)).toEqual([]);
  });
});

test('axe finds what is wrong with a page, in light and in dark', async ({ visit }) => {
  const page = await visit('/');
  await page.evaluate(() => document.documentElement.removeAttribute('lang'));
  const found = (await findingsOf(page)).map((finding) => finding.split(': ').slice(0, 2));
  expect(found).toEqual(SCHEMES.map((scheme) => [scheme, 'html-has-lang']));
});
