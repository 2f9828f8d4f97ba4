import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './browser.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';
const CLAUSE = `${PLAN}3-10-33/`;
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const SOURCE =
  '——上海市安全生产委员会《上海市2021年安全生产工作意见》（沪安委会〔2021〕4号，2021年4月7日）第三部分（十）第33项';

/** The clipboard in a format. */
function copied(page: Page, type: 'text/plain' | 'text/html'): Promise<string> {
  return page.evaluate(async (form) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(form))?.text() ?? '';
  }, type);
}

/** Selects words of a sentence as a reader does, from one character to another. */
function select(page: Page, sentence: string, from: number, to: number): Promise<void> {
  return page.evaluate(
    ([id, start, end]) => {
      const node = document.getElementById(id)?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, start, node, end);
    },
    [sentence, from, to] as const,
  );
}

describe('the page of a clause', () => {
  test('shows without a script how it is cited, with a blank for the day', async ({ visit }) => {
    const page = await visit(CLAUSE, { javaScriptEnabled: false });
    const tools = page.locator('.cite');
    await tools.getByText('[EB/OL]. （2021-04-07）[引用日期：____]. ').first().waitFor();
    expect(await tools.getByRole('button').count()).toBe(0);
  });

  test("puts the reader's day into every reference that has a place for it", async ({ visit }) => {
    const page = await visit(CLAUSE, { timezoneId: 'Asia/Shanghai' });
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    await page.getByText('其他引用格式').click();
    const texts = await page.locator('.cite pre').allTextContents();
    expect(texts.filter((text) => text.includes(day))).toHaveLength(3);
    expect(texts.join('')).not.toContain('____');
    expect(texts.join('')).toContain(day.replaceAll('-', '/'));
  });

  test('lets its words be copied with their source and their link, as text and as HTML', async ({
    visit,
  }) => {
    const page = await visit(CLAUSE, CLIPBOARD);
    await page.getByRole('button', { name: '复制引文' }).press('Enter');
    await page.getByRole('status').getByText('已复制 引文').waitFor();
    const plain = await copied(page, 'text/plain');
    expect(plain).toMatch(/^33\.发挥道路交通安全专业委员会作用，/);
    expect(plain).toContain(SOURCE);
    expect(plain.split('\n').at(-1)).toBe(page.url());
    expect(await copied(page, 'text/html')).toContain(`<blockquote cite="${page.url()}">`);
  });

  test('lets each reference be copied', async ({ visit }) => {
    const page = await visit(CLAUSE, CLIPBOARD);
    await page.getByText('其他引用格式').click();
    await page.getByRole('button', { name: '复制 RIS' }).click();
    await expect.poll(() => copied(page, 'text/plain')).toMatch(/^TY {2}- ELEC\r?\n/);
  });
});

describe('the page of a plan', () => {
  test('opens the tools of a clause below its words, one clause at a time', async ({ visit }) => {
    const page = await visit(PLAN, CLIPBOARD);
    const open = (clause: string) => page.getByRole('button', { name: `引用 ${clause}`, exact: true });
    await open('3-10-33').press('Enter');
    await page.locator('[id="3-10-33"] > .cite').getByText('第三部分（十）第33项').first().waitFor();
    await open('3-10-34').press('Enter');
    await page.locator('[id="3-10-34"] > .cite').waitFor();
    expect(await page.locator('.words .cite').count()).toBe(1);
    expect(await open('3-10-33').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('复制引文');
    await open('3-10-34').click();
    expect(await page.locator('.words .cite').count()).toBe(0);
  });
});

describe.each([PLAN, CLAUSE])('words selected on %s', (address) => {
  test('are offered with their source and with a link that checks itself', async ({ visit }) => {
    const page = await visit(address, CLIPBOARD);
    await select(page, '3-10-33-s1', 5, 20);
    const bar = page.getByRole('group', { name: '选中的文字' });
    await bar.getByRole('button', { name: '复制引文' }).click();
    await expect.poll(() => copied(page, 'text/plain')).toContain(SOURCE);
    const lines = (await copied(page, 'text/plain')).split('\n');
    expect(lines[0]).toBe('通安全专业委员会作用，建立道路');
    const landing = await visit(lines.at(-1) ?? '');
    await landing.locator('.quote-check').getByText('引文与现文一致').waitFor();
    expect(new URL(landing.url()).pathname).toBe(CLAUSE);
  });
});

describe('words selected in a clause', () => {
  test('are cited with a link to them, on the day of the reader', async ({ visit }) => {
    const page = await visit(CLAUSE, CLIPBOARD);
    await select(page, '3-10-33-s1', 5, 20);
    await page.getByRole('group', { name: '选中的文字' }).getByRole('button', { name: '复制出处' }).click();
    await expect.poll(() => copied(page, 'text/plain')).toMatch(/\[EB\/OL\]\. .*\?quote=5-20-.*第33项/);
    expect(await copied(page, 'text/plain')).toContain(
      await page.evaluate(() => new Date().toLocaleDateString('sv')),
    );
  });
});

describe('words selected across two clauses', () => {
  test('are not offered as a quotation of one', async ({ visit }) => {
    const page = await visit(PLAN, CLIPBOARD);
    await select(page, '3-10-33-s1', 5, 20);
    const bar = page.getByRole('group', { name: '选中的文字' });
    await bar.waitFor();
    await page.evaluate(() => {
      const end = document.getElementById('3-10-34-s1')?.firstChild;
      if (end) getSelection()?.extend(end, 4);
    });
    await bar.waitFor({ state: 'detached' });
  });
});
