import { describe, expect, inject } from 'vitest';
import { findingsOf, LOOK_NAMES } from './axe.ts';
import { test } from './browser.ts';
import { sampleAddresses } from './routes.ts';

describe.each(sampleAddresses(inject('folder')))('axe finds nothing on %s', (address) => {
  test.for([390, 1280])('%s pixels wide, in every look', async (width, { visit }) => {
    const page = await visit(address, { viewport: { width, height: 800 } });
    expect(await findingsOf(page)).toEqual([]);
  });
});

test('axe finds what is wrong with a page, in every look', async ({ visit }) => {
  const page = await visit('/');
  await page.evaluate(() => document.querySelector('h1')?.attributeStyleMap.set('color', '#8888'));
  const found = (await findingsOf(page)).map((finding) => finding.split(': ')[0]);
  expect([...new Set(found)]).toEqual(LOOK_NAMES);
});
