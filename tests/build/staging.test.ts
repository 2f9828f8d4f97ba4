import { existsSync, mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { closeStaging, openStaging } from '../../src/build/staging.ts';
import { cachePath } from '../../src/cache/folder.ts';

/** No process has this id: it is larger than any that Linux gives. */
const DEAD = 4_194_999;

it('what a killed build has left is removed from the project’s own folder', async () => {
  const left = cachePath('builds', String(DEAD));
  mkdirSync(left, { recursive: true });
  const { site } = await openStaging();
  expect(existsSync(left)).toBe(false);
  expect(existsSync(site)).toBe(true);
  await closeStaging();
  expect(existsSync(site)).toBe(false);
});
