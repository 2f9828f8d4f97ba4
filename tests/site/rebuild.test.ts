import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { cachePath } from '../../src/cache/folder.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { buildSite, cachedPages, removeCaches, renderedSince } from './build.ts';
import { hashesOf } from './hashes.ts';

/** A plan whose words are changed. */
const PLAN = 'changning-work-safety-2025';
/** A plan that quotes it, of which the words of an earlier edition are added. */
const CORRECTED = 'changzhi-emergency-2025';
/** An address that the corrected plan had before. */
const GONE = `/plans/${CORRECTED}/99/`;
const REMOVED = 'qingpu-emergency-2023';
/** The edition that the first entry of the log published. */
const EDITION = '2026-11-21';
/** Without them a build takes half as long. */
const LEFT_OUT = ['shanghai-work-safety-2021', 'shanghai-emergency-2025'];

const work = mkdtempSync(cachePath('rebuild-'));
const content = join(work, 'content');
const site = join(work, 'site');
const settings = { CONTENT_DIR: content, PRECOMPRESS: 'none' };

/** Replaces words in a file of the content; throws an Error where the file lacks them. */
function change(file: string, from: string, to: string): void {
  const path = join(content, file);
  const words = readFileSync(path, 'utf8');
  if (!words.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, words.replace(from, to));
}

/** Adds to the log that the words of a plan were corrected, so that they had an earlier edition and an address is gone. */
function addCorrection(): void {
  const digest = '0'.repeat(64);
  appendFileSync(join(content, 'permalinks.txt'), `${GONE}\n`);
  const entry = {
    date: '2026-11-22',
    kind: 'corrected',
    plan: CORRECTED,
    title: '2025年应急管理工作要点',
    reason: '序号据原件更正。',
    sha256: digest,
    digest,
    previous: digest,
    gone: [GONE],
  };
  appendFileSync(join(content, 'log.yaml'), stringify([entry]));
}

/** Adds the words of that earlier edition. */
function addEdition(): void {
  const history = join(content, 'history', CORRECTED);
  mkdirSync(history, { recursive: true });
  cpSync(join(content, 'plans', `${CORRECTED}.mdx`), join(history, `${EDITION}.mdx`));
}

/** Builds the site of the content with a cache of its own, so that every page of it is rendered. */
async function buildAfresh(): Promise<Record<string, string>> {
  const [folder, cache] = [join(work, 'afresh'), join(work, 'cache')];
  mkdirSync(cache);
  await buildSite(folder, { ...settings, CACHE_DIR: cache });
  const hashes = hashesOf(folder);
  for (const made of [folder, cache]) rmSync(made, { recursive: true });
  return hashes;
}

let first: Record<string, string> = {};
beforeAll(async () => {
  cpSync(contentFolder, content, { recursive: true });
  for (const plan of LEFT_OUT) rmSync(join(content, 'plans', `${plan}.mdx`));
  addCorrection();
  await buildSite(site, settings);
  first = hashesOf(site);
});
afterAll(() => {
  rmSync(work, { recursive: true });
  removeCaches(settings);
});

it('a build after changes renders only the pages that show them; the site is as one built afresh', async () => {
  const cached = cachedPages(settings);
  // Words of a clause that pages of another plan quote.
  change(`plans/${PLAN}.mdx`, '提级调查、挂牌督办', '提级调查、挂牌办理');
  rmSync(join(content, `plans/${REMOVED}.mdx`));
  addEdition();
  change('log.yaml', '序号据原件更正', '序号依原件更正');
  await buildSite(site, settings);
  const [after, rendered] = [hashesOf(site), renderedSince(cached, settings)];
  expect(after).toEqual(await buildAfresh());
  expect(after[`plans/${REMOVED}/index.html`]).toBeUndefined();
  const ofOthers = rendered.filter((file) => !file.startsWith(`plans/${PLAN}`));
  expect(rendered.length).toBeGreaterThan(ofOthers.length);
  expect(ofOthers).toContain(`plans/${CORRECTED}/reuse/index.html`);
  expect(ofOthers.filter((file) => after[file] === first[file])).toEqual([]);
  expect(ofOthers).toContain(`${GONE.slice(1)}index.html`);
  expect(readFileSync(join(site, GONE, 'index.html'), 'utf8')).toContain('序号依原件更正');
  const history = `plans/${CORRECTED}/history`;
  const ofHistory = rendered.filter((file) => file.startsWith(history));
  expect(ofHistory.toSorted()).toEqual(
    [`${EDITION}.txt`, 'editions.json', 'index.html'].map((name) => `${history}/${name}`),
  );
  expect(readFileSync(join(site, history, 'index.html'), 'utf8')).toContain(`${EDITION}.txt`);
  expect(rendered.length).toBeLessThan(cached.size / 2);
});

it.each([
  ['units.yaml', '中共上海市委组织部', '中共上海市委员会组织部'],
  ['site.yaml', 'name: ', 'name: 新'],
])('a build after a change of %s, which all pages may show, renders every page', async (file, from, to) => {
  const cached = cachedPages(settings);
  change(file, from, to);
  await buildSite(site, settings);
  // Pages that only moved from one route to another in the build before are not in the cache and are rendered too.
  expect([...new Set(cached.keys()).difference(new Set(renderedSince(cached, settings)))]).toEqual([]);
});
