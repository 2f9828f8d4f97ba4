import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { runCommand } from './build.ts';
import { hashesOf } from './hashes.ts';

const work = mkdtempSync(cachePath('astro-build-'));
afterAll(() => rmSync(work, { recursive: true }));

it('astro build makes the same site, byte for byte, as npm run build, and no line for each page', async () => {
  const folder = join(work, 'dist');
  expect(await runCommand('npx', ['astro', 'build'], folder)).toBe('');
  expect(hashesOf(folder)).toEqual(hashesOf(inject('folder')));
});
