import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  entriesOf,
  linkPlans,
  planOf,
  readEarlier,
  siteWith,
  unchangedIn,
} from '../../src/build/kept-plans.ts';
import { type BuildRecord, readRecord, writeRecord } from '../../src/build/record.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(work, { recursive: true }));

/** A site with two plans, each with a page, a clause and a file, and the compressed form of one of them. */
async function makeSite(name: string, record: Partial<BuildRecord> = {}): Promise<string> {
  const site = join(work, name);
  for (const plan of ['qingpu', 'qingpu-2024']) {
    for (const file of [
      `${plan}/index.html`,
      `${plan}/1/index.html`,
      `${plan}/1/index.html.br`,
      `${plan}.json`,
    ]) {
      const path = join(site, 'plans', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${name} ${file}`);
    }
  }
  const plans = { qingpu: 'a', 'qingpu-2024': 'b' };
  await writeRecord(site, { made: 'm', compression: 'fast', plans, pages: {}, ...record });
  return site;
}

const files = (site: string) =>
  globSync('**/*.*', { cwd: site })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

describe('the plan of a file', () => {
  it.each([
    ['qingpu-2024/1-2/index.html', 'qingpu-2024'],
    ['qingpu-2024.json', 'qingpu-2024'],
    ['qingpu-2024.json.br', 'qingpu-2024'],
    ['qingpu-2024', 'qingpu-2024'],
  ])('%s is %s', (path, plan) => {
    expect(planOf(path)).toBe(plan);
  });
});

describe('a file of a site', () => {
  const now = { made: 'm', plans: { qingpu: 'a', 'qingpu-2024': 'changed', changning: 'c' } };

  it.each(['plans/qingpu.json', 'plans/qingpu/source/原文.txt'])(
    '%s is as it was with its plan',
    async (path) => {
      expect((await unchangedIn(await makeSite('last'), now))(path)).toBe(true);
    },
  );

  it.each(['plans/qingpu-2024.json', 'plans/changning.json', 'plans/gone.json', 'data/qingpu.json'])(
    '%s may have changed',
    async (path) => {
      expect((await unchangedIn(await makeSite('last'), now))(path)).toBe(false);
    },
  );

  it('may have changed where the site was made with other code, or there is none', async () => {
    const other = await makeSite('other', { made: 'n' });
    for (const site of [other, join(work, 'none')])
      expect((await unchangedIn(site, now))('plans/qingpu.json')).toBe(false);
  });
});

describe('a plan whose pages show what they did', () => {
  it('is taken from the earlier site, with its files, and no other is', async () => {
    const sites = await readEarlier([await makeSite('last')], 'm');
    const [kept, changed] = [siteWith('qingpu', 'a', sites), siteWith('qingpu-2024', 'changed', sites)];
    const site = join(work, 'site');
    expect(changed).toBeUndefined();
    linkPlans({ qingpu: kept?.folder ?? '' }, site);
    expect(files(site)).toEqual(
      [
        'plans/qingpu.json',
        'plans/qingpu/1/index.html',
        'plans/qingpu/1/index.html.br',
        'plans/qingpu/index.html',
      ].sort(),
    );
    expect(readFileSync(join(site, 'plans/qingpu/index.html'), 'utf8')).toBe('last qingpu/index.html');
  });

  it('is taken from the first of several sites that has it', async () => {
    const folders = [await makeSite('one', { plans: { qingpu: 'old' } }), await makeSite('two')];
    const sites = await readEarlier([...folders, await makeSite('three')], 'm');
    expect(siteWith('qingpu', 'a', sites)?.folder).toBe(folders[1]);
  });

  it('is rendered again where the site has lost its page', async () => {
    const last = await makeSite('last');
    rmSync(join(last, 'plans/qingpu'), { recursive: true });
    const sites = await readEarlier([last], 'm');
    expect(siteWith('qingpu', 'a', sites)).toBeUndefined();
    expect(siteWith('qingpu-2024', 'b', sites)?.folder).toBe(last);
  });

  it('is rendered again where the site was made with other code, or says nothing of how it was made', async () => {
    expect(await readEarlier([await makeSite('other', { made: 'n' }), join(work, 'none')], 'm')).toEqual([]);
  });

  it('has its entries in the folder of plans, and no other plan’s', async () => {
    const site = await makeSite('site');
    expect(entriesOf({ qingpu: site }, site).sort()).toEqual(['qingpu', 'qingpu.json']);
    expect(entriesOf({}, join(work, 'none'))).toEqual([]);
  });
});

describe('the record of a site', () => {
  it('is read as it was written', async () => {
    const site = await makeSite('site');
    expect(await readRecord(site)).toEqual({
      made: 'm',
      compression: 'fast',
      plans: { qingpu: 'a', 'qingpu-2024': 'b' },
      pages: {},
    });
  });

  it('is none where it says something else', async () => {
    const site = await makeSite('site');
    writeFileSync(join(site, 'build.json'), '{"made":');
    expect(await readRecord(site)).toBeNull();
  });
});
