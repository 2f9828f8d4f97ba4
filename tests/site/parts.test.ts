import { appendFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { removeCaches, runBuild } from './build.ts';
import { hashesOf } from './hashes.ts';

const work = mkdtempSync(cachePath('parts-'));
const SHARDS = ['1/3', '2/3', '3/3'];
const parts = SHARDS.map((shard) => join(work, shard.replace('/', '-of-')));
const settings = { CONTENT_DIR: process.env.CONTENT_DIR ?? 'content' };

beforeAll(() =>
  Promise.all(SHARDS.map((shard, at) => runBuild(['build', '--shard', shard], parts[at] ?? '', settings))),
);
afterAll(() => {
  rmSync(work, { recursive: true });
  for (const SHARD of SHARDS) removeCaches({ ...settings, SHARD });
  removeCaches({ ...settings, SHARD: '1/3', BASE_PATH: '/gongkai' });
});

describe('a site that is built in parts at once and joined', () => {
  it('is the same, file for file, as one that is built whole', async () => {
    const joined = join(work, 'joined');
    await runBuild(['merge', ...parts], joined, settings);
    expect(hashesOf(joined)).toEqual(hashesOf(inject('folder')));
  });

  it('has the pages of the parts, which are not rendered once more', async () => {
    const [joined, cache] = [join(work, 'marked'), join(work, 'cache')];
    mkdirSync(cache);
    const pages = parts.map((part) => {
      const page = globSync('**/index.html', { cwd: join(part, 'dist') })[0] ?? '';
      appendFileSync(join(part, 'dist', page), '<!-- of a part -->');
      return page;
    });
    await runBuild(['merge', ...parts], joined, { ...settings, CACHE_DIR: cache, PRECOMPRESS: 'none' });
    for (const page of pages)
      expect(readFileSync(join(joined, page), 'utf8')).toContain('<!-- of a part -->');
  });

  it('is not joined from parts that were built with other settings', async () => {
    const [part, joined] = [join(work, 'part'), join(work, 'other')];
    await runBuild(['build', '--shard', '1/3'], part, { ...settings, BASE_PATH: '/gongkai' });
    await expect(runBuild(['merge', ...parts.slice(1), part], joined, settings)).rejects.toThrow(
      `ended with 1\n${part} was built with other settings or packages; build it again\n`,
    );
  });
});
