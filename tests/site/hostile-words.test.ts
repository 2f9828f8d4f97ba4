import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withoutMark } from '../../src/mdx/draft.ts';
import { buildSite, removeCaches } from './build.ts';
import { readPage, readPages } from './pages.ts';
import { serveSite } from './serve.ts';

const work = mkdtempSync(join(tmpdir(), 'hostile-'));
const folder = join(work, 'dist');
const settings = { CONTENT_DIR: join(work, 'content'), PRECOMPRESS: 'none' };
const marker = join(work, 'ran');
const PLAN = 'qingxi-work-safety-2025';

const WORDS = [
  '{process.exit()}',
  `{require("node:fs").writeFileSync("${marker}", "")}`,
  '<script>document.title = "假"</script>',
  '<Clause onclick="alert(1)">',
  '"></main><script>alert(1)</script>',
  '</script><script>document.title = "假"</script>',
  '{{constructor.constructor("return process")()}}',
  ']]><x xmlns:h="http://www.w3.org/1999/xhtml"/>',
];

// Characters that Markdown does not print: a repair removes them.
const MARKS = ['<img src="x" onerror="document.title = 1">', '[here](javascript:alert(1))', '<!-- 隐藏 -->'];

// A plan whose title, numbers, units and citations carry code too.
const TEXT = [
  '青溪市2025年“<script>alert(1)</script>”工作要点',
  '一、加强<b onclick="x">学习</b>',
  ...[...WORDS, ...MARKS].map(
    (words, n) => `${n + 1}.${words}，见《<i>条例</i>》。（责任单位：<u>市应急局</u>）`,
  ),
].join('\n');

// An annex with a table, in a cell of which there is code as well.
const ROWS = [
  ['序号', '指标', '2025年', '责任单位'],
  ['甲', '燃气用户安全装置安装率', '达到99%以上', '市城管局、各区'],
  ['乙', '</td><script>document.title = "假"</script>', '控制在9%以内', '市应急局'],
];
const ANNEX = [
  '<!doctype html><meta charset="utf-8"><title>附件</title><p>附件</p><p>2025年主要指标</p><table>',
  ...ROWS.map(
    (cells) => `<tr>${cells.map((words) => `<td>${words.replaceAll('<', '&lt;')}</td>`).join('')}</tr>`,
  ),
  '</table>',
].join('\n');

let server: Awaited<ReturnType<typeof serveSite>>['server'];
let browser: Browser;
let origin: string;

beforeAll(async () => {
  const received = [join(work, 'plan.txt'), join(work, 'annex.html')];
  writeFileSync(received[0] ?? '', TEXT);
  writeFileSync(received[1] ?? '', ANNEX);
  const env = { ...process.env, ...settings };
  execFileSync(process.execPath, ['src/importer/cli.ts', ...received, '--id', PLAN], {
    env,
    stdio: 'ignore',
  });
  const mdx = join(settings.CONTENT_DIR, 'plans', `${PLAN}.mdx`);
  writeFileSync(mdx, withoutMark(readFileSync(mdx, 'utf8')));
  await buildSite(folder, settings);
  ({ server, origin } = await serveSite(folder));
  browser = await chromium.connect(inject('browser'));
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(work, { recursive: true });
  removeCaches(settings);
});

describe('words that are code elsewhere, on the pages of a plan', () => {
  it('stand there as words', () => {
    const { tree } = readPage(folder, `/plans/${PLAN}/`);
    // Brackets between Chinese characters are made full-width.
    const text = textOf(tree).normalize('NFKC');
    for (const words of WORDS) expect(text).toContain(words);
    for (const words of MARKS) expect(text).not.toContain(words);
    expect(text).toContain('here,见');
    expect(existsSync(marker)).toBe(false);
  });

  it('make no script, no handler and no link that runs', () => {
    for (const { address, tree } of readPages(folder)) {
      const scripts = selectAll('script', tree).filter(({ properties }) => !properties.src);
      expect(
        scripts.every(({ properties }) => /json/.test(String(properties.type))),
        address,
      ).toBe(true);
      expect(selectAll('[onclick], [onerror], [onload]', tree), address).toEqual([]);
      expect(selectAll('a[href^="javascript:" i]', tree), address).toEqual([]);
    }
  });

  it('run nothing in a browser', async () => {
    const page = await browser.newPage({ baseURL: origin });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    for (const address of [`/plans/${PLAN}/`, `/plans/${PLAN}/1-3/`, '/search/?q=script']) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect(await page.title()).not.toBe('假');
      expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    }
    expect(dialogs).toEqual([]);
  });
});

describe('a table of a plan', () => {
  const ADDRESS = `/plans/${PLAN}/annex-1/`;

  it('is read on a phone as cards whose cells have the names of their columns', async () => {
    const page = await browser.newPage({ baseURL: origin, viewport: { width: 390, height: 800 } });
    await page.goto(ADDRESS);
    const [width, cell] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      getComputedStyle(document.querySelector('#annex-1-r2 td:nth-child(2)') as Element, '::before').content,
    ]);
    expect(width).toBe(390);
    expect(cell).toBe('"指标："');
    const table = page.locator('.words .table');
    expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.close();
  });

  it('has its head on each page on paper, and no row on two', async () => {
    const page = await browser.newPage({ baseURL: origin });
    await page.emulateMedia({ media: 'print' });
    await page.goto(ADDRESS);
    const set = (selector: string, property: 'display' | 'breakInside') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element)[name], property);
    expect(await set('.words thead', 'display')).toBe('table-header-group');
    expect(await set('#annex-1-r2', 'breakInside')).toBe('avoid');
    await page.close();
  });

  it('is searched by the words of its cells, which lead to their row', async () => {
    const page = await browser.newPage({ baseURL: origin });
    await page.goto('/search/?q=燃气用户');
    const hit = page.locator('[data-clause="annex-1"] a').first();
    expect(new URL((await hit.getAttribute('href')) ?? '', origin).hash).toMatch(/^#annex-1-r2/);
    await hit.click();
    await page.locator('#annex-1-r2 mark').waitFor();
    await page.close();
  });

  it('names its columns where a row is quoted, with a link to the row', async () => {
    const context = await browser.newContext({
      baseURL: origin,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(ADDRESS);
    await page.locator('#annex-1-r2').getByRole('button', { name: '引用此行' }).press('Enter');
    await page.locator('.selection-toolbar button').first().press('Enter');
    await page.getByText('已复制').first().waitFor();
    const [words, , ...rest] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(words).toBe(
      '序号：甲；指标：燃气用户安全装置安装率；2025年：达到99%以上；责任单位：市城管局、各区',
    );
    expect(rest.at(-1)).toMatch(/\/annex-1\/\?quote=[\d-]+-[0-9a-f]{16}#annex-1-r2:~:text=/);
    await page.goto(rest.at(-1) ?? '');
    await page.getByText('引文与现文一致').first().waitFor();
    await context.close();
  });
});
