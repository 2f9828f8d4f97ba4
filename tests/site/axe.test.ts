import { describe, expect, inject } from 'vitest';
import { findingsOf, LOOK_NAMES } from './axe.ts';
import { test } from './browser.ts';
import { sampleAddresses } from './routes.ts';

// Two at a time, so that no core is idle when this is the last file that runs.
describe.concurrent('axe finds nothing', () => {
  test.for(sampleAddresses(inject('folder')))(
    'on %s, on a phone and a desktop, in every look',
    async (address, { visit }) => {
      const page = await visit(address, { viewport: { width: 390, height: 800 } });
      expect(await findingsOf(page), 'on a phone').toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await findingsOf(page), 'on a desktop').toEqual([]);
    },
  );
});

test('axe finds what is wrong with a page, in every look', async ({ visit }) => {
  const page = await visit('/');
  await page.evaluate(() => document.querySelector('h1')?.attributeStyleMap.set('color', '#8888'));
  const found = (await findingsOf(page)).map((finding) => finding.split(': ')[0]);
  expect([...new Set(found)]).toEqual(LOOK_NAMES);
});
