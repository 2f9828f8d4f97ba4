import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { runCommand, SIGNED } from './build.ts';
import { COMPRESSED, hashesOf } from './hashes.ts';

const work = mkdtempSync(cachePath('astro-build-'));
afterAll(() => rmSync(work, { recursive: true }));

// With an empty cache every page is rendered, and on one core no worker thread renders any.
it('astro build on one core makes the same site, byte for byte, as npm run build, and prints one line: what it lacks without SITE_URL', async () => {
  const [folder, cache] = [join(work, 'dist'), join(work, 'cache')];
  mkdirSync(cache);
  const command = ['--cpu-list', '0', 'npx', 'astro', 'build'];
  expect(
    await runCommand('taskset', command, folder, { CACHE_DIR: cache, PRECOMPRESS: 'none', ...SIGNED }),
  ).toMatch(/^SITE_URL is not set: [^\n]*\n$/);
  expect(hashesOf(folder)).toEqual(hashesOf(inject('folder'), COMPRESSED));
});
