import { describe } from 'vitest';
import { test } from './browser.ts';

const PLAN = '**/plans/shanghai-work-safety-2021/';

describe('the address of a document number', () => {
  test('leads to its plan without a script', async ({ visit }) => {
    const page = await visit('/n/沪安委会〔2021〕4号/', { javaScriptEnabled: false });
    await page.waitForURL(PLAN);
  });

  test.for(['/n/沪安委会[2021]4号/', '/n/沪安委会（2021） 4', '/n/沪安委会【２０２１】第4号/'])(
    'leads there as %s too',
    async (address, { visit }) => {
      const page = await visit(address);
      await page.waitForURL(PLAN);
    },
  );
});

describe('the short address of a clause', () => {
  test('leads to it without a script', async ({ visit }) => {
    const page = await visit('/plans/shanghai-work-safety-2021/33/', { javaScriptEnabled: false });
    await page.waitForURL('**/plans/shanghai-work-safety-2021/3-10-33/');
  });
});
