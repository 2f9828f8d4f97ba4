import { execFile } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKeyFile, provideSshKeygen } from '../proof/ssh-keys.ts';
import { findingsOf } from './axe.ts';
import { test } from './browser.ts';
import { serveTampered, type Tampered, type TamperingServer } from './tampering.ts';

const folder = inject('folder');
const PLAN = 'changzhi-emergency-2025';
const CLAUSE = `/plans/${PLAN}/1/`;
const read = (path: string) => readFileSync(join(folder, path));
const middle = (bytes: Buffer) => bytes.length >> 1;

let tampering: TamperingServer;
beforeAll(async () => {
  provideSshKeygen();
  tampering = await serveTampered(read, folder);
});
afterAll(() => tampering.server.close());

/** What `verify.mjs`, as it was built, prints of a site, and its exit code. */
function runScript(...args: string[]): Promise<{ code: number; printed: string }> {
  const ran = promisify(execFile)('node', [join(folder, 'verify.mjs'), ...args]);
  return ran.then(
    ({ stdout }) => ({ code: 0, printed: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, printed: stdout }),
  );
}

/** The message of the page after a button is pressed. */
async function check(page: Page, button: '在本机核验' | '全部核验'): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByText('正在核验…').waitFor({ state: 'detached' });
  await page.locator('[data-result] .verdict').waitFor();
  return page.locator('[data-result]').innerText();
}

/** Each changed file: the position of the changed byte, the button that detects it, and the messages of page and script. */
const FLIPS: [
  name: string,
  tampered: Tampered,
  button: '在本机核验' | '全部核验',
  page: RegExp,
  script: RegExp,
][] = [
  [
    'the file received',
    { path: `plans/${PLAN}/source/source.txt`, at: () => 300 },
    '在本机核验',
    /不一致 撤销修复得到的文字，与 source\.txt 不同。\s*第\d+行第\d+字起：应为“.+”，实为“.+”。\s*不一致 source\.txt 的 SHA-256 是 [0-9a-f]{64}，本页所列的是 [0-9a-f]{64}。/,
    /source\.txt: undoing the repairs does not give this text: line \d+/,
  ],
  [
    'the words',
    { path: `plans/${PLAN}/source/words.txt`, at: middle },
    '在本机核验',
    /不一致 (?:撤销修复得到的文字，与 source\.txt 不同|第\d+处修复与发布的文字对不上)/,
    /words\.txt: (?:its SHA-256|repair \d+ does not fit)/,
  ],
  [
    'the repairs',
    { path: `plans/${PLAN}/source/repairs.jsonl`, at: (bytes) => bytes.indexOf('"source":"') + 10 },
    '在本机核验',
    /不一致 (?:撤销修复得到的文字，与 source\.txt 不同|repairs\.jsonl第1行读不出来)/,
    /repairs\.jsonl: its SHA-256/,
  ],
  [
    'the manifest',
    { path: 'data/manifest.json', at: (bytes) => bytes.lastIndexOf('"sha256":"') + 12 },
    '全部核验',
    /不一致 签名不对：清单在签署之后改动过，或签名改动过。/,
    /the signature is wrong: the manifest was changed after it was signed/,
  ],
  [
    'an entry in the middle of the log',
    { path: 'data/log.json', at: (bytes) => bytes.indexOf('首次', middle(bytes)) + 2 },
    '全部核验',
    /不一致 发布记录第\d条（2026-11-21，\S+）接不上前一条/,
    /data\/log\.json: entry \d, of 2026-11-21 on \S+, does not follow the one before it/,
  ],
  [
    'the signature',
    { path: 'data/manifest.json.sig', at: middle },
    '全部核验',
    /不一致 签名(?:不对|文件读不出来)/,
    /data\/manifest\.json\.sig: /,
  ],
];

describe('a byte that is changed', () => {
  for (const [name, tampered, button, inPage, inScript] of FLIPS) {
    test(`in ${name} is found by browser and script`, async ({ browser }) => {
      tampering.tamper(tampered);
      const page = await browser.newPage({ baseURL: tampering.origin });
      await page.goto(CLAUSE);
      const said = await check(page, button);
      expect(said).toMatch(/：发现\d处不一致。/);
      expect(said).toMatch(inPage);
      await page.close();
      const { code, printed } = await runScript(`${tampering.origin}/`);
      expect(printed).toMatch(inScript);
      expect([code, printed.trimEnd().split('\n').at(-1)]).toEqual([1, 'something is wrong']);
    });
  }
});

describe('the site as it was built', () => {
  it('is proved by the script from its folder and from its archive', async () => {
    for (const where of [folder, join(folder, 'data/all.zip')]) {
      const { code, printed } = await runScript(where);
      expect(printed).toMatch(/^signature {2}right/);
      expect(printed).toContain('5 of 5 plans proved');
      expect(code).toBe(0);
    }
  });

  it('makes the script say how it is used, with 2', async () => {
    expect((await runScript()).code).toBe(2);
    expect((await runScript(join(folder, 'absent'))).code).toBe(2);
  });

  test('is proved in the browser with the keyboard alone, and on paper', async ({ visit }) => {
    const page = await visit(CLAUSE);
    await page.getByRole('button', { name: '在本机核验' }).focus();
    await page.keyboard.press('Enter');
    const result = page.locator('[data-result]');
    await result.getByText('文字核验：全部一致。').waitFor();
    expect(await result.getAttribute('aria-live')).toBe('polite');
    expect(await result.innerText()).toMatch(
      /撤销2,364处修复，得到的与收到的文件（source\.txt，21,931字节）逐字节相同/,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await result.getByText('全部核验：全部一致。').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await result.isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: '在本机核验' }).isVisible()).toBe(false);
  });

  test('is proved once more without a network', async ({ browser }) => {
    const page = await browser.newPage({ baseURL: inject('origin') });
    await page.goto(CLAUSE);
    await check(page, '在本机核验');
    await page.context().setOffline(true);
    expect(await check(page, '在本机核验')).toContain('未能核验 网络不通，用的是');
    await page.getByRole('button', { name: '全部核验' }).click();
    await page.getByText('没能核验：网络不通，或脚本没有取到。').waitFor();
    await page.close();
  });

  test.for([
    ['lacks its last words', (words) => words.lastElementChild?.lastChild?.remove()],
    ['lacks all words', (words) => words.replaceChildren()],
    ['has another number', (words) => words.querySelector('.n')?.replaceChildren('九、')],
    ['has no number', (words) => words.querySelector('.n')?.remove()],
    ['has the words of the plan before it', (words) => words.querySelector('.n')?.after('应急管理')],
  ] satisfies [string, (section: Element) => void][])(
    'is wrong on the page of a clause that %s',
    async ([, change], { visit }) => {
      const page = await visit(CLAUSE);
      await page.locator('.clause > .words section').evaluate(change);
      expect(await check(page, '在本机核验')).toMatch(
        /文字核验：发现1处不一致。[\s\S]*不一致 本页显示的本条文字，与发布的文字不同（不计空白）。\s*第1行第\d+字起/,
      );
    },
  );

  test('is compared on the pages of clauses, of which this opens every tenth', async ({ visit }) => {
    const pages = globSync('plans/*/*/index.html', { cwd: folder })
      .map((path) => `/${path.replace(/index\.html$/, '')}`)
      .filter((address) =>
        read(`${address.slice(1)}index.html`).includes('&quot;shows&quot;:&quot;clause&quot;'),
      );
    expect(pages.length).toBeGreaterThan(100);
    const page = await visit('/');
    for (const address of pages.filter((_, at) => at % 10 === 0)) {
      await page.goto(address);
      expect([address, await check(page, '在本机核验')]).toEqual([
        address,
        expect.stringMatching(
          /文字核验：全部一致。[\s\S]*本页显示的本条文字（[\d,]+字，不计空白）与发布的文字相同/,
        ),
      ]);
    }
  });

  test('is compared on its source page, where other words are pointed out', async ({ visit }) => {
    const page = await visit(`/plans/${PLAN}/source/`);
    expect(await check(page, '在本机核验')).toMatch(
      /本页右边显示的全部文字（[\d,]+字，不计空白）与发布的文字相同/,
    );
    await page
      .locator('.rows > li')
      .nth(3)
      .locator(':scope > p')
      .nth(2)
      .evaluate((words) => words.prepend('又'));
    expect(await check(page, '在本机核验')).toMatch(
      /文字核验：发现1处不一致。[\s\S]*本页右边显示的全部文字，与发布的文字不同[\s\S]*实为“.*又/,
    );
  });

  test.for([
    [
      'is not listed',
      /ssh-ed25519 \S+/,
      newKeyFile().publicKey,
      '签名不对：签署的公钥不在本站公布的公钥之列。',
    ],
    [
      'has expired',
      'valid-after="20260101"',
      'valid-after="20260101",valid-before="20260102"',
      '签名不对：签署的公钥今天不在有效期内。',
    ],
  ] as const)('says that the key of its signature %s', async ([, from, to, said], { visit }) => {
    const page = await visit(CLAUSE);
    const keys = read('.well-known/allowed_signers').toString();
    await page.route('**/.well-known/allowed_signers', (route) =>
      route.fulfill({ body: keys.replace(from, to) }),
    );
    expect(await check(page, '全部核验')).toContain(`不一致 ${said}`);
  });

  test('says that it cannot check a signature where a browser has no Ed25519', async ({ visit }) => {
    const page = await visit(CLAUSE);
    await page.evaluate(() => {
      crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
    });
    expect(await check(page, '全部核验')).toMatch(/未能核验 无法核验签名：这个浏览器没有 Ed25519/);
  });

  test('tells a reader without scripts of verify.mjs', async ({ visit }) => {
    const page = await visit(CLAUSE, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'verify.mjs' }).waitFor();
    expect(await page.getByRole('button', { name: '在本机核验' }).count()).toBe(0);
  });

  test('gives a receipt, which its page for checking reads, and an earlier head is known there', async ({
    visit,
  }) => {
    const page = await visit(CLAUSE);
    await page.getByRole('button', { name: '引文凭证' }).click();
    const text = await page.locator('.receipt pre').innerText();
    expect(text).toMatch(/^引文凭证\n一、[\s\S]+——《2025年应急管理工作要点》/);
    await page.goto('/verify/');
    const section = page.locator('section', { has: page.locator('[data-receipt]') });
    await section.getByLabel('凭证的文字或 JSON').fill(text);
    await section.getByRole('button', { name: '核验凭证' }).click();
    await section.getByText(`计划 ${PLAN} 的引文凭证：全部一致，另有未能核验的。`).waitFor();
    expect(await section.innerText()).toMatch(
      /那时（发布记录有5条），这些文字在这份计划里，记录为证[\s\S]*现在，这些文字仍在这份计划里[\s\S]*未能核验 题名《2025年应急管理工作要点》、位置“.+”和时间 .+ 是凭证自己写的/,
    );
    await section.getByLabel('凭证的文字或 JSON').fill(text.replace('应急', '应变'));
    await section.getByRole('button', { name: '核验凭证' }).click();
    await section.getByText(/发现\d处不一致/).waitFor();
    const head = page.locator('section', { has: page.locator('[data-head]') });
    const entries = JSON.parse(read('data/log.json').toString());
    await head.getByLabel('从前记下的摘要').fill(entries[2].previous);
    await page.keyboard.press('Enter');
    await head.getByText('那时共2条，此后又有3条').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  test('shows how a clause stood on a day', async ({ visit }) => {
    const page = await visit(`${CLAUSE}?on=2026-11-22`);
    await page.getByText('2026年11月22日，本条的文字与现在相同。').first().waitFor();
    await page.goto(`${CLAUSE}?on=2020-01-01`);
    await page.getByText('2020年1月1日，本站没有发布这份计划。').first().waitFor();
  });

  it('says on its page for checking that it is signed', () => {
    expect(read('verify/index.html').toString()).toContain('data-signed="true"');
  });
});

/** The scripts that a module of the built site imports, itself included. */
function modulesOf(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of read(path)
    .toString()
    .matchAll(/from"\.\/([^"]+\.js)"/g))
    modulesOf(`_astro/${name}`, found);
  return found;
}

describe('the scripts that check', () => {
  it.each(['check-words', 'check-all', 'check-receipt', 'show-receipt', 'words-on'])(
    '%s weigh at most 15 kB',
    (name) => {
      const start = read(`${CLAUSE.slice(1)}index.html`).toString();
      expect(start).not.toContain(name);
      const file = filesNamed(name)[0] ?? '';
      const bytes = [...modulesOf(file)].map(read);
      expect(brotliCompressSync(Buffer.concat(bytes)).length).toBeLessThanOrEqual(15_000);
    },
  );
});

function filesNamed(name: string): string[] {
  return readdirSync(join(folder, '_astro'))
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith('.js'))
    .map((file) => `_astro/${file}`);
}
