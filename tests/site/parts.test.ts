import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { runBuild } from './build.ts';
import { hashesOf } from './hashes.ts';

const work = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => rmSync(work, { recursive: true }));

describe('a site that is built in four parts at once and joined', () => {
  it('is the same, file for file, as one that is built whole', async () => {
    const parts = [1, 2, 3, 4].map((number) => join(work, `${number}-of-4`));
    await Promise.all(parts.map((part, index) => runBuild(['build', '--shard', `${index + 1}/4`], part)));
    const joined = join(work, 'joined');
    expect(await runBuild(['merge', ...parts], joined)).toContain(
      '5 plans, 5 of them as they were built before',
    );
    expect(hashesOf(joined)).toEqual(hashesOf(inject('folder')));
  });

  it('is not joined from parts that were built with other settings', async () => {
    const [part, joined] = [join(work, 'part'), join(work, 'other')];
    await runBuild(['build', '--shard', '1/4'], part, { BASE_PATH: '/gongkai' });
    await expect(runBuild(['merge', part], joined)).rejects.toThrow('build it again');
  });
});
