import { appendFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { BUILD, removeCaches, runBuild, runCommand, SIGNED } from './build.ts';
import { COMPRESSED, hashesOf } from './hashes.ts';

const work = mkdtempSync(cachePath('parts-'));
const SHARDS = ['1/2', '2/2'] as const;
const [first, second] = [join(work, '1-of-2'), join(work, '2-of-2')];
const parts = [first, second];
const MARK = '<!-- of a part -->';
const settings = { CONTENT_DIR: process.env.CONTENT_DIR ?? 'content', PRECOMPRESS: 'none', ...SIGNED };

// On one core no worker thread renders pages.
const ONE_CORE = ['--cpu-list', '0'];
beforeAll(() =>
  Promise.all([
    runBuild(['--shard', SHARDS[0]], first, settings),
    runCommand('taskset', [...ONE_CORE, ...BUILD, '--shard', SHARDS[1]], second, settings),
  ]),
);
afterAll(() => {
  rmSync(work, { recursive: true });
  for (const SHARD of SHARDS) removeCaches({ ...settings, SHARD });
});

describe('a site that is built in parts at once, one of them on one core, and merged', () => {
  it('is the same, file for file, as one that is built whole, with the pages of the parts as they are', async () => {
    // A page that is rendered again would lose this mark.
    const pages = parts.map((part) => {
      const page = globSync('**/index.html', { cwd: join(part, 'dist') })[0] ?? '';
      appendFileSync(join(part, 'dist', page), MARK);
      return page;
    });
    const [joined, cache] = [join(work, 'joined'), join(work, 'cache')];
    mkdirSync(cache);
    await runBuild(['merge', ...parts], joined, { ...settings, CACHE_DIR: cache });
    const whole = inject('folder');
    const unmarked = (file: string) => !pages.some((page) => file.startsWith(page));
    const others = (folder: string) =>
      Object.fromEntries(Object.entries(hashesOf(folder, COMPRESSED)).filter(([file]) => unmarked(file)));
    expect(others(joined)).toEqual(others(whole));
    for (const page of pages)
      expect(readFileSync(join(joined, page), 'utf8')).toBe(readFileSync(join(whole, page), 'utf8') + MARK);
  });
});
