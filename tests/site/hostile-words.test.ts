import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withoutMark } from '../../src/mdx/draft.ts';
import { buildSite, removeCaches } from './build.ts';
import { readPage, readPages } from './pages.ts';
import { serveSite } from './serve.ts';

const work = mkdtempSync(join(tmpdir(), 'hostile-'));
const folder = join(work, 'dist');
const settings = { CONTENT_DIR: join(work, 'content') };
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

// What Markdown does not print: a repair takes it out.
const MARKS = ['<img src="x" onerror="document.title = 1">', '[here](javascript:alert(1))', '<!-- 隐藏 -->'];

// A plan whose title, numbers, units and citations carry code too.
const TEXT = [
  '青溪市2025年“<script>alert(1)</script>”工作要点',
  '一、加强<b onclick="x">学习</b>',
  ...[...WORDS, ...MARKS].map(
    (words, n) => `${n + 1}.${words}，见《<i>条例</i>》。（责任单位：<u>市应急局</u>）`,
  ),
].join('\n');

beforeAll(async () => {
  const received = join(work, 'plan.txt');
  writeFileSync(received, TEXT);
  const env = { ...process.env, ...settings };
  execFileSync(process.execPath, ['src/importer/cli.ts', received, '--id', PLAN], { env, stdio: 'ignore' });
  const mdx = join(settings.CONTENT_DIR, 'plans', `${PLAN}.mdx`);
  writeFileSync(mdx, withoutMark(readFileSync(mdx, 'utf8')));
  await buildSite(folder, settings);
});
afterAll(() => {
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
    const { server, origin } = await serveSite(folder);
    const browser = await chromium.connect(inject('browser'));
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
    await browser.close();
    server.close();
  });
});
