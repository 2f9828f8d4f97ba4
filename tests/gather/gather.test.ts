import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { printLog } from '../../src/exports/log.ts';
import { LIMITS } from '../../src/gather/connection.ts';
import { gather } from '../../src/gather/gather.ts';
import type { LogEntry } from '../../src/model/log.ts';
import { previousAfter } from '../../src/model/log-chain.ts';
import { LOG_FILE, MANIFEST, SIGNATURE } from '../../src/proof/manifest.ts';
import { runProgram } from '../importer/content-folder.ts';
import { flipped, writeSampleSite } from '../proof/sample-site.ts';
import { type Instead, newFolder, servePeer } from './sample-peer.ts';

const SHANGHAI = await writeSampleSite({ only: (plan) => plan.startsWith('shanghai') });
/** Not signed; it has one of Shanghai's plans and two others. */
const OTHER = await writeSampleSite({ only: (plan) => !/^shanghai-em|^qing/.test(plan), signed: false });
afterAll(() => {
  for (const folder of [SHANGHAI, OTHER]) rmSync(folder, { recursive: true });
});

const SHARED = 'shanghai-work-safety-2021';
const EMERGENCY = 'plans/shanghai-emergency-2025.json';
const CATALOGUE = 'pagefind/catalog.json';
const OUTPUTS = ['clauses.csv', 'plans.csv', 'plans.ndjson', 'report.txt', 'sites.json'];
const MANIFESTS = ['.well-known/allowed_signers', MANIFEST, SIGNATURE, CATALOGUE];

type Row = Record<string, string>;

const textOf = (out: string, name: string) => readFileSync(join(out, name), 'utf8');
const rowsOf = (out: string, name: string): Row[] => parse(textOf(out, name), { columns: true, bom: true });
const linesOf = (out: string) =>
  textOf(out, 'plans.ndjson')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const plansOf = (out: string) => rowsOf(out, 'plans.csv').map(({ plan }) => plan);

/** What is gathered of the site of Shanghai where it answers some paths in another way, and of the other site. */
async function gatherWith(instead: Instead, limits: Partial<typeof LIMITS> = {}) {
  const [first, second] = [await servePeer(SHANGHAI, instead), await servePeer(OTHER)];
  const out = join(newFolder(), 'country');
  const outcome = await gather(out, [first, second], { limits: { ...LIMITS, ...limits } });
  const said = outcome.lines.filter((line) => line.startsWith(first.address));
  return { out, ...outcome, said: said.map((line) => line.slice(first.address.length + 2)), first };
}

/** The manifest of Shanghai after an edit, which is not signed. */
function editedManifest(edit: (text: string) => string): Instead {
  const manifest = edit(readFileSync(join(SHANGHAI, MANIFEST), 'utf8'));
  return { [MANIFEST]: manifest, [SIGNATURE]: null, '.well-known/allowed_signers': null };
}

describe('two sites', () => {
  it('are one set of data, in which a plan of both is there once with both places', async () => {
    const [first, second] = [await servePeer(OTHER), await servePeer(SHANGHAI)];
    const out = join(newFolder(), 'country');
    const { complete, lines } = await gather(out, [
      { ...first, name: '甲站' },
      { ...second, name: '乙站' },
    ]);
    expect(lines).toEqual([
      '2 sites, 4 plans, of which 1 on several sites',
      `${first.address}: 3 plans, unsigned`,
      `${second.address}: 2 plans, signed`,
    ]);
    expect(complete).toBe(true);
    expect(textOf(out, 'report.txt')).toBe(`${lines.join('\n')}\n`);
    expect(readdirSync(out).sort()).toEqual(['.cache', ...OUTPUTS]);

    const plans = rowsOf(out, 'plans.csv');
    expect(plans.map(({ plan }) => plan).sort()).toEqual([
      'changning-work-safety-2025',
      'changzhi-emergency-2025',
      'shanghai-emergency-2025',
      SHARED,
    ]);
    const shared = plans.find(({ plan }) => plan === SHARED);
    expect(shared).toMatchObject({
      url: `${second.address}plans/${SHARED}/`,
      ...{ region_code: '310000', region: '上海市', issuers: '上海市安全生产委员会' },
      ...{ doc_number: '沪安委会〔2021〕4号', verified: 'signed', sites: '乙站；甲站' },
      urls: `${second.address}plans/${SHARED}/ ${first.address}plans/${SHARED}/`,
    });
    const alone = plans.find(({ plan }) => plan === 'changning-work-safety-2025');
    expect(alone).toMatchObject({ region_code: '310105', verified: 'unsigned', sites: '甲站' });
  });

  it('give the clauses and plans as their sites publish them', async () => {
    const { out } = await gatherWith({});
    const published = JSON.parse(readFileSync(join(SHANGHAI, EMERGENCY), 'utf8'));
    const line = linesOf(out).find(({ plan }) => plan.id === published.plan.id);
    expect(line).toMatchObject({ plan: published.plan, clauses: published.clauses, region_code: '310000' });
    const rows = rowsOf(out, 'clauses.csv').filter(({ plan }) => plan === published.plan.id);
    expect(rows.map(({ clause }) => clause)).toEqual(published.clauses.map(({ id }: { id: string }) => id));
    expect(rows[0]?.url).toBe(`${line.url}#${rows[0]?.clause}`);
    expect(Number(rowsOf(out, 'plans.csv').find(({ plan }) => plan === SHARED)?.clauses)).toBe(
      rowsOf(out, 'clauses.csv').filter(({ plan }) => plan === SHARED).length,
    );
    const [site] = JSON.parse(textOf(out, 'sites.json'));
    expect(site).toMatchObject({ verified: 'signed', plans: 2, problems: [] });
    expect(site.key).toMatch(/^ssh-ed25519 /);
  });
});

describe('a second run', () => {
  it('fetches only what says what there is', async () => {
    const peer = await servePeer(SHANGHAI);
    const out = join(newFolder(), 'country');
    await gather(out, [peer]);
    expect(peer.asked).toContain(EMERGENCY);
    const before = OUTPUTS.map((name) => textOf(out, name));
    peer.asked.length = 0;
    await gather(out, [peer]);
    expect(peer.asked.sort()).toEqual(MANIFESTS);
    expect(OUTPUTS.map((name) => textOf(out, name))).toEqual(before);
  });

  it('fetches again what was damaged on the disk', async () => {
    const peer = await servePeer(SHANGHAI);
    const out = join(newFolder(), 'country');
    await gather(out, [peer]);
    const kept = globSync('.cache/*', { cwd: out }).map((name) => join(out, name));
    for (const file of kept) writeFileSync(file, '{}');
    peer.asked.length = 0;
    expect((await gather(out, [peer])).complete).toBe(true);
    expect(peer.asked).toContain(EMERGENCY);
  });

  it('goes on where a killed one was, which has written nothing but what it fetched', async () => {
    const instead: Instead = { [EMERGENCY]: () => {} };
    const peer = await servePeer(SHANGHAI, instead);
    const out = join(newFolder(), 'country');
    const args = ['src/gather/cli.ts', '--out', out, '--site', peer.address];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const kept = () => globSync('.cache/*', { cwd: out }).filter((name) => /[0-9a-f]{64}$/.test(name));
    await vi.waitUntil(() => peer.asked.includes(EMERGENCY) && kept().length === 2, { timeout: 60_000 });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(out)).toEqual(['.cache']);
    delete instead[EMERGENCY];
    peer.asked.length = 0;
    expect((await gather(out, [peer])).complete).toBe(true);
    expect(peer.asked.sort()).toEqual([...MANIFESTS, EMERGENCY].sort());
    expect(plansOf(out)).toHaveLength(2);
  });
});

describe('what is left out of a site, and the rest is not', () => {
  const plan = readFileSync(join(SHANGHAI, EMERGENCY));

  it.each<[string, Instead, RegExp]>([
    [
      'a changed byte',
      { [EMERGENCY]: flipped(plan, 900) },
      /^plans\/shanghai-emergency-2025\.json: its SHA-256 is /,
    ],
    ['a missing file', { [EMERGENCY]: null }, /emergency-2025\.json: there is no such file/],
    [
      'a file that stands elsewhere',
      { [EMERGENCY]: (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end() },
      /emergency-2025\.json: the site leads to another address/,
    ],
    [
      'a file without an end',
      { [EMERGENCY]: (response) => void setInterval(() => response.write(' '.repeat(100_000)), 1).unref() },
      /emergency-2025\.json: it has more than 1,000,000 bytes/,
    ],
  ])('%s', async (_what, instead, message) => {
    const { out, complete, said } = await gatherWith(instead, { bytes: 1_000_000 });
    expect(complete).toBe(false);
    expect(said).toEqual(['1 plan, signed', expect.stringMatching(message)]);
    expect(plansOf(out)).toEqual([SHARED, 'changning-work-safety-2025', 'changzhi-emergency-2025']);
  });

  it.each<[string, (manifest: string) => string, RegExp]>([
    [
      'another path',
      (text) => text.replace(EMERGENCY, 'plans/elsewhere.json'),
      /does not list plans\/shanghai-em/,
    ],
    [
      'an id that is a path',
      (text) => text.replace('"id": "shanghai-emergency-2025"', '"id": "../../etc/passwd"'),
      /^\.\.\/\.\.\/etc\/passwd: the manifest lists it, and the log does not/,
    ],
    [
      'a digest that is a path',
      (text) => text.replace(/(emergency-2025\.json","sha256":")\w+/, '$1../../../x'),
      /emergency-2025\.json: the manifest has no SHA-256 of it/,
    ],
    [
      'the name of another plan',
      (text) =>
        text.replace(/(emergency-2025\.json","sha256":")\w+/, `$1${digestIn(text, `plans/${SHARED}.json`)}`),
      /emergency-2025\.json: (?:its SHA-256|it is the plan)/,
    ],
  ])('a plan whose entry in the manifest has %s', async (_what, edit, message) => {
    const { out, said, first } = await gatherWith(editedManifest(edit));
    expect(said[0]).toBe('1 plan, unsigned');
    expect(said).toContainEqual(expect.stringMatching(message));
    expect(plansOf(out)).not.toContain('shanghai-emergency-2025');
    expect(first.asked.filter((path) => path.includes('..') || path.includes('passwd'))).toEqual([]);
    expect(globSync('**/*', { cwd: join(out, '..') }).filter((name) => /passwd|x$/.test(name))).toEqual([]);
  });

  it('a site whose manifest leads out of the folder of the plans', async () => {
    const edit = editedManifest((text) => text.replace(EMERGENCY, '../../etc/passwd'));
    const { said } = await gatherWith(edit);
    expect(said[0]).toBe('0 plans, mismatch');
  });

  const html = '<!doctype html><title>登录</title>';
  it.each<[string, Instead, RegExp]>([
    ['HTML in place of its catalogue', { [CATALOGUE]: html }, /^pagefind\/catalog\.json: it is no catalogue/],
    ['HTML in place of its manifest', { [MANIFEST]: html }, /^data\/manifest\.json: it cannot be read/],
    [
      'null in place of its log',
      editedManifest((text) => text.replace(/"log": .*,\n/, '"log": null,\n')),
      /cannot/,
    ],
    ['another format', { [CATALOGUE]: '{"format":2,"name":"新","plans":1}' }, /its format is 2, .* reads 1/],
    ['no manifest', { [MANIFEST]: null }, /^data\/manifest\.json: there is no such file/],
    ['no signature, and keys', { [SIGNATURE]: null }, /the manifest is not signed/],
    [
      'a manifest that was changed after it was signed',
      { [MANIFEST]: editedManifest((text) => text.replace('"site": null', '"site":null'))[MANIFEST] ?? null },
      /the signature is wrong/,
    ],
    ['another log', { [LOG_FILE]: '[]' }, /^data\/log\.json: its SHA-256 is /],
    [
      'a catalogue with another head',
      { [CATALOGUE]: readFileSync(join(SHANGHAI, CATALOGUE), 'utf8').replace(/"head": "./, '"head": "x') },
      /its log ends in another entry/,
    ],
    ['a log that nobody can print', deepLog(), /Maximum call stack/],
    ['an answer of failure', { [CATALOGUE]: (response) => response.writeHead(503).end() }, /^it answers 503/],
    ['no answer', { [CATALOGUE]: () => {} }, /^no answer in 0\.5 seconds/],
    ['a broken connection', { [MANIFEST]: (response) => response.destroy() }, /; all of it is left out$/],
  ])('a site with %s', async (_what, instead, message) => {
    const { out, complete, said } = await gatherWith(instead, { milliseconds: 500 });
    expect(complete).toBe(false);
    expect(said).toEqual([
      expect.stringMatching(/^0 plans, (?:mismatch|no answer)$/),
      expect.stringMatching(message),
    ]);
    expect(said[1]).toMatch(/all of it is left out$/);
    expect(plansOf(out)).toEqual(['changning-work-safety-2025', 'changzhi-emergency-2025', SHARED]);
  });

  it('the rest of a site that stops to answer', async () => {
    const { out, said } = await gatherWith({ [EMERGENCY]: (response) => response.destroy() });
    expect(said).toEqual(['1 plan, signed', expect.stringMatching(/; the rest of it is left out$/)]);
    expect(plansOf(out)).toContain(SHARED);
  });
});

it('an id that is a path leads nowhere, even where log and manifest have it', async () => {
  const path = '../../etc/passwd';
  const entries: LogEntry[] = JSON.parse(readFileSync(join(SHANGHAI, LOG_FILE), 'utf8'));
  const last = entries.at(-1);
  if (last) last.plan = path;
  const log = printLog(entries);
  const head = previousAfter(entries);
  const stated = JSON.stringify({ entries: entries.length, head, sha256: hash('sha256', log) });
  const { out, said, first } = await gatherWith({
    ...editedManifest((text) =>
      text.replace(/"log": .*(?=,\n)/, `"log": ${stated}`).replace(`"id": "${SHARED}"`, `"id": "${path}"`),
    ),
    [CATALOGUE]: readFileSync(join(SHANGHAI, CATALOGUE), 'utf8').replace(
      /"head": "\w+"/,
      `"head": "${head}"`,
    ),
    [LOG_FILE]: log,
  });
  expect(said).toEqual(['1 plan, unsigned', '../../etc/passwd: it is not the id of a plan']);
  expect(first.asked.filter((one) => one.includes('passwd'))).toEqual([]);
  expect(plansOf(out)).toHaveLength(4);
});

/** The digest of a file in the text of a manifest. */
function digestIn(manifest: string, path: string): string {
  return new RegExp(`${path}","sha256":"(\\w+)`).exec(manifest)?.[1] ?? '';
}

/** A log that the manifest names and that is nested too deep to be printed again. */
function deepLog(): Instead {
  const log = `[{"plan":"a","deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
  const digest = hash('sha256', log);
  const manifest = editedManifest((text) => text.replace(/("log": .*"sha256":")\w+/, `$1${digest}`));
  return { ...manifest, [LOG_FILE]: log };
}

/** Shanghai with another plan in a file, which its manifest names. */
function editedPlan(path: string, edit: object): Instead {
  const text = readFileSync(join(SHANGHAI, path), 'utf8');
  const { plan, ...rest } = JSON.parse(text);
  const other = JSON.stringify({ plan: { ...plan, ...edit }, ...rest });
  const manifest = editedManifest((lines) => lines.replace(hash('sha256', text), hash('sha256', other)));
  return { ...manifest, [path]: other };
}

it('a plan is one whose 文号 is spelt otherwise on another site, which has another file of it', async () => {
  const source = { file: 'source.docx', sha256: '0'.repeat(64), grade: 'official', url: null };
  const { lines } = await gatherWith(
    editedPlan(`plans/${SHARED}.json`, { docNumber: '滬安委會[2021]第 4号', source }),
  );
  expect(lines[0]).toBe('2 sites, 4 plans, of which 1 on several sites');
});

it('words of other sites compute nothing in a spreadsheet, and are as they were in the JSON', async () => {
  const docNumber = `沪2020${'0'.repeat(300_000)}x`;
  const title = '=HYPERLINK("http://a.example")';
  const { out, said } = await gatherWith(editedPlan(EMERGENCY, { title, docNumber, later: 1 }));
  expect(said).toEqual(['2 plans, unsigned']);
  const row = rowsOf(out, 'plans.csv').find(({ plan }) => plan === 'shanghai-emergency-2025');
  expect(row?.title).toBe(`'${title}`);
  const { plan } = linesOf(out).find((one) => one.plan.id === 'shanghai-emergency-2025');
  expect(plan).toMatchObject({ title, docNumber });
  expect(plan).not.toHaveProperty('later');
});

it('a report names some of what was left out of a site, and counts the rest', async () => {
  const unknown = Array.from({ length: 30 }, (_, at) => `{"id":"plan-${at}","files":[]},`).join('');
  const { out, said } = await gatherWith(
    editedManifest((text) => text.replace('"plans": [', `$&${unknown}`)),
  );
  expect(said).toHaveLength(1 + 20 + 1);
  expect(said.at(-1)).toBe('10 things more left out, all in sites.json');
  expect(JSON.parse(textOf(out, 'sites.json'))[0].problems).toHaveLength(30);
});

it('a report has no characters that a terminal obeys', async () => {
  const { lines } = await gatherWith(
    editedManifest((text) => text.replace('"id": "shanghai-emergency-2025"', '"id": "\\u001b[2J\\u202e"')),
  );
  expect(lines.join('')).toContain('[2J');
  expect(lines.join('')).not.toMatch(/\p{C}/u);
});

it('no more requests are on their way at a time than may be', async () => {
  let [now, most] = [0, 0];
  const slow = (response: import('node:http').ServerResponse) => {
    most = Math.max(most, ++now);
    setTimeout(() => response.writeHead(404, {}).end(() => now--), 20);
  };
  const peers = await Promise.all(Array.from({ length: 5 }, () => servePeer(OTHER, { [CATALOGUE]: slow })));
  await gather(join(newFolder(), 'country'), peers, { limits: { ...LIMITS, atOnce: 2 } });
  expect(most).toBe(2);
});

describe('npm run gather', () => {
  const run = (...args: string[]) => runProgram('src/gather/cli.ts', ...args);

  it('ends with 0 and says what it gathered, and nothing else in a pipe', async () => {
    const { address } = await servePeer(SHANGHAI);
    const out = join(newFolder(), 'country');
    const { code, out: printed, err } = await run('--out', out, '--site', address.slice(0, -1));
    expect(err).toBe(`1 site, 2 plans\n${address}: 2 plans, signed\n→ ${out}\n`);
    expect({ code, printed }).toEqual({ code: 0, printed: '' });
  });

  it('ends with 1 where a site is down, and writes the rest', async () => {
    const [up, down] = [await servePeer(SHANGHAI), await servePeer(OTHER)];
    down.stop();
    const out = join(newFolder(), 'country');
    const { code, err } = await run('--out', out, '--site', down.address, '--site', up.address);
    expect(err).toMatch(/: 0 plans, no answer\n\S+: connect ECONNREFUSED [\d.:]+; all of it is left out\n/);
    expect(code).toBe(1);
    expect(plansOf(out)).toHaveLength(2);
  });

  it.each([
    [[], /say where to write: --out FOLDER/],
    [['--out', 'package.json'], /package\.json is not a folder/],
    [['--out', 'x', '--site', 'ftp://a.example/'], /ftp:\/\/a\.example\/ is not the address of a home page/],
    [['--out', 'x', '--site', 'http://a.example/'], /is not the address of a home page/],
    [['--out', 'x', '--sites', 'https://a.example/'], /--sites/],
    [['--out', 'x'], /content\/peers\.yaml lists no site/],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toContain('usage: npm run gather');
    expect(existsSync('x')).toBe(false);
  });
});
