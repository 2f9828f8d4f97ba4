import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openPromise } from 'yauzl';
import { cachePath } from '../../src/cache/folder.ts';
import { contentFolder, readLog, readRegisters } from '../../src/content/folder.ts';
import { storePlan } from '../../src/importer/stored-plan.ts';
import { logSchema } from '../../src/model/log.ts';
import { previousAfter } from '../../src/model/log-chain.ts';
import { SIGNATURE, SIGNERS } from '../../src/proof/manifest.ts';
import { readFolder, verified } from '../proof/sample-site.ts';
import { draftFiles } from '../publish/draft-files.ts';
import { buildSite, removeCaches } from './build.ts';
import { readPage } from './pages.ts';
import { faultsOf } from './validity.ts';

const PLAN = 'qingpu-emergency-2023';
const OTHER = 'shanghai-emergency-2025';
const content = mkdtempSync(cachePath('withdrawn-'));
const settings = { CONTENT_DIR: content, PRECOMPRESS: 'none' };
const site = `${content}-site`;

/** The findings of `npm run check` for the content. */
async function check(): Promise<string[]> {
  const env = { ...process.env, CONTENT_DIR: content };
  return promisify(execFile)(process.execPath, ['src/check/cli.ts'], { env }).then(
    () => [],
    ({ stderr }: { stderr: string }) =>
      stderr.split('\n').filter((line) => line && !line.startsWith('content: ')),
  );
}

/** The line with the digest of the previous entry, for an entry at the end of the log. */
function previous(): string {
  const text = readFileSync(join(content, 'log.yaml'), 'utf8');
  return `  previous: ${previousAfter(logSchema.parse(parse(text)))}`;
}

const log = (...lines: string[]) => appendFileSync(join(content, 'log.yaml'), `${lines.join('\n')}\n`);
const mainOf = (address: string) =>
  textOf(select('main', readPage(site, address).tree) ?? { type: 'root', children: [] });

beforeAll(() => cpSync(contentFolder, content, { recursive: true }));
afterAll(() => {
  for (const folder of [content, site]) rmSync(folder, { recursive: true, force: true });
  removeCaches(settings);
});

describe('a plan that is withdrawn', () => {
  it('is missed by the check until the log says so', async () => {
    rmSync(join(content, `plans/${PLAN}.mdx`));
    rmSync(join(content, `sources/${PLAN}`), { recursive: true });
    const found = await check();
    expect(
      found.some((line) => line.includes(`log-missing: the plan ${PLAN} is not published any more`)),
    ).toBe(true);
    expect(found.some((line) => line.includes(`address-gone: /plans/${PLAN}/1-2/ would answer 404`))).toBe(
      true,
    );
  });

  it('leaves further addresses, which the check names one by one', async () => {
    log(
      '- date: 2026-12-01',
      '  kind: withdrawn',
      `  plan: ${PLAN}`,
      '  title: 青浦区应急管理局2023年工作要点',
      '  reason: 发文机关已废止并要求撤回。',
      '  sha256: null',
      previous(),
    );
    const gone = (await check()).map((line) => /address-gone: (\S+) would/.exec(line)?.[1]);
    expect(gone).toEqual(
      expect.arrayContaining(['/n/青应急〔2023〕16号/', '/regions/qingpu/', '/years/2023/']),
    );
    expect(gone.filter((address) => address?.startsWith('/plans/'))).toEqual([]);
    log(`  gone: [${gone.join(', ')}]`); // the next test finds that nothing is left to say
  });

  it('may be joined by a clause that moved and one that is gone, if the log leads on', async () => {
    appendFileSync(join(content, 'permalinks.txt'), `/plans/${OTHER}/2-9/\n/plans/${OTHER}/9/\n`);
    const last = (await readLog()).find(({ plan }) => plan === OTHER);
    const entry = (to: string) => [
      '- date: 2026-12-02',
      '  kind: corrected',
      `  plan: ${OTHER}`,
      '  title: 上海市应急管理局2025年工作要点',
      '  reason: 序号据原件更正。',
      `  sha256: ${last?.sha256}`,
      `  digest: ${last?.digest}`,
      previous(),
      `  gone: [/plans/${OTHER}/9/]`,
      `  moved: { /plans/${OTHER}/2-9/: ${to} }`,
    ];
    log(...entry(`/plans/${OTHER}/2-8/`));
    expect(await check()).toEqual([
      expect.stringContaining(`/plans/${OTHER}/2-9/ would lead to /plans/${OTHER}/2-8/`),
    ]);
    log(...entry(`/plans/${OTHER}/2-1/`));
    expect(await check()).toEqual([]);
  });
});

/** Runs a command of the project on the content; returns its standard output. */
async function run(script: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, CONTENT_DIR: content };
  return (await promisify(execFile)(process.execPath, [`src/${script}/cli.ts`, ...args], { env })).stdout;
}

describe('a plan whose words are corrected', () => {
  it('keeps the words before, and the log says what changed', async () => {
    const folder = join(content, `sources/${OTHER}`);
    const repair = '{ quote: 常态化开展危险化学品, published: 常态化开展全部危险化学品, reason: 据原件。 }';
    appendFileSync(join(folder, 'source.yaml'), `repairs:\n  - ${repair}\n`);
    await run('importer', join(folder, 'source.txt'), '--id', OTHER, '--update');
    expect(await run('publish', OTHER, '--reason', '据原件更正录入差错。')).toBe(`/plans/${OTHER}/\n`);
    expect(await check()).toEqual([]);
    expect(readdirSync(join(content, `history/${OTHER}`))).toEqual(['2026-11-21.mdx']);
    const changes = [{ clause: '2-2', before: '态化开展危险化学', after: '态化开展全部危险化学' }];
    expect(logSchema.parse(parse(readFileSync(join(content, 'log.yaml'), 'utf8'))).at(-1)?.changes).toEqual(
      changes,
    );
  });
});

describe('a body whose entry was joined with another', () => {
  it('keeps the address that it had', async () => {
    const file = join(content, 'units.yaml');
    const joined = '- id: changning-shujuju\n  formerly: [changning-data]\n  reviewed: false\n';
    writeFileSync(file, readFileSync(file, 'utf8').replace('- id: changning-data\n', joined));
    appendFileSync(join(content, 'permalinks.txt'), '/units/changning-shujuju/\n');
    expect(await check()).toEqual([]);
  });
});

/** The text of a file; packed files of the search index are unpacked. */
function readPacked(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

/** The name and the text of each file in an archive. */
async function unzip(path: string): Promise<string[]> {
  const zip = await openPromise(path);
  const files: string[] = [];
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    files.push(`${entry.fileName}\n${bytes}`);
  }
  return files;
}

/** A draft whose id, number, body, document, term and words no other plan has. */
const DRAFT = 'shanghai-wuyou-2031';
const DRAFT_WORDS = [
  '上海市乌有工作局2031年工作要点',
  '沪乌有〔2031〕9号',
  '一、开展乌有行动（“三乌一有”，即乌有、子虚、亡是）。',
  '2031年底前依据《乌有管理办法》检查乌有单位99家。（市乌有局）',
  '二、加强消防工作。',
  '开展检查。',
].join('\n');

describe('the site without it', () => {
  beforeAll(async () => {
    const { files, ...draft } = draftFiles(DRAFT, DRAFT_WORDS, await readRegisters());
    await storePlan(content, { ...draft, files: files.map(({ name, bytes }) => ({ name, data: bytes })) });
    await buildSite(site, settings);
  });

  it('has no trace of a draft, in no file and no archive', async () => {
    const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.filter(({ name }) => /wuyou|乌有/.test(name))).toEqual([]);
    expect(readdirSync(join(site, 'plans'))).not.toContain(DRAFT);
    const texts = files.map(({ parentPath, name }) => readPacked(join(parentPath, name)));
    expect(texts.filter((text) => text.includes('上海市应急管理局2025年工作要点')).length).toBeGreaterThan(
      100,
    );
    expect(texts.filter((text) => /wuyou|乌有|2031/.test(text))).toEqual([]);
    const archived = await unzip(join(site, 'data/all.zip'));
    expect(archived.length).toBeGreaterThan(20);
    expect(archived.filter((text) => /wuyou|乌有|2031/.test(text))).toEqual([]);
  });

  it('leads from the address of a joined body to its page, and goes on with its feed', () => {
    const { tree } = readPage(site, '/units/changning-data/');
    expect(select('main a[href="/units/changning-shujuju/"]', tree)).toBeTruthy();
    expect(mainOf('/units/changning-data/')).toContain('这个网址上原有的内容已移走：上海市长宁区数据局。');
    const feed = (id: string) => readFileSync(join(site, `units/${id}/feed.xml`), 'utf8');
    expect(feed('changning-data')).toBe(feed('changning-shujuju'));
  });

  it('says of a body that a program registered it', () => {
    const note = '名称由程序登记，尚未核对。';
    expect(mainOf('/units/changning-shujuju/')).toContain(note);
    expect(mainOf('/units/changning-market/')).not.toContain(note);
  });

  it('says at each of its addresses when it was withdrawn, and why', () => {
    for (const address of [
      `/plans/${PLAN}/`,
      `/plans/${PLAN}/1-2/`,
      `/plans/${PLAN}/source/`,
      '/n/青应急〔2023〕16号/',
      '/years/2023/',
    ]) {
      expect(mainOf(address)).toContain(
        '2026年12月1日起，这个网址上原有的内容已撤回：青浦区应急管理局2023年工作要点。',
      );
      expect(mainOf(address)).toContain('原因：发文机关已废止并要求撤回。');
    }
  });

  it('leads from there to the entry of the log', () => {
    const { tree } = readPage(site, `/plans/${PLAN}/1-2/`);
    const target = `2026-12-01-${PLAN}`;
    expect(select(`main a[href="/log/#${target}"]`, tree)).toBeTruthy();
    expect(select(`[id="${target}"]`, readPage(site, '/log/').tree)).toBeTruthy();
    expect(select('meta[name="robots"][content="noindex"]', tree)).toBeTruthy();
  });

  it('leads from a clause that moved to where it stands', () => {
    const { tree } = readPage(site, `/plans/${OTHER}/2-9/`);
    expect(select(`main a[href="/plans/${OTHER}/2-1/"]`, tree)).toBeTruthy();
    expect(mainOf(`/plans/${OTHER}/9/`)).toContain('已停用');
  });

  it('answers every address ever published', () => {
    const lines = readFileSync(join(content, 'permalinks.txt'), 'utf8').split('\n').filter(Boolean);
    for (const address of lines) expect(readPage(site, address).html.length).toBeGreaterThan(0);
  });

  it('shows every edition of corrected words, word by word, and is proved with them', async () => {
    const page = readPage(site, `/plans/${OTHER}/history/`);
    const changed = select('[data-clause="2-2"]', page.tree);
    expect(textOf(select('ins', changed) ?? { type: 'root', children: [] })).toBe('〔改为：全部〕');
    expect(await faultsOf(`/plans/${OTHER}/history/`, page.html)).toEqual([]);
    const { editions } = JSON.parse(readFileSync(join(site, `plans/${OTHER}/history/editions.json`), 'utf8'));
    expect(editions[0]).toMatchObject({
      from: '2026-11-21',
      changed: { '2-2': expect.stringContaining('开展危险') },
    });
    const words = readFileSync(join(site, `plans/${OTHER}/history/2026-11-21.txt`));
    expect(hash('sha256', words)).toBe(editions[0].sha256);
    const { right, problems } = await verified(readFolder(site, { [SIGNATURE]: null, [SIGNERS]: null }));
    expect([right, problems]).toEqual([true, []]);
    expect(readFileSync(join(site, 'verify/index.html'), 'utf8')).toContain('未签名');
  });

  it('has valid pages there', async () => {
    const { html } = readPage(site, `/plans/${PLAN}/`);
    expect(await faultsOf(`/plans/${PLAN}/`, html)).toEqual([]);
  });

  it('names it nowhere in data, feeds, files and the site map but in the log', () => {
    const files = globSync('**/*.{json,csv,xml,txt,md}', { cwd: site }).filter(
      (file) => file !== 'log/feed.xml' && file !== 'data/log.json',
    );
    const naming = files.filter((file) => readFileSync(join(site, file), 'utf8').includes(PLAN));
    expect(files.length).toBeGreaterThan(20);
    expect(naming).toEqual([]);
    expect(globSync(`plans/${PLAN}.*`, { cwd: site })).toEqual([]);
    expect(readFileSync(join(site, 'log/feed.xml'), 'utf8')).toContain(PLAN);
  });
});
