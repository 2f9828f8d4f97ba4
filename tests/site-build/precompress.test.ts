import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precompress } from '../../src/site/precompress.ts';
import compressFile from '../../src/site/precompress-worker.ts';

let folder = '';
let cache = '';
let page = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  cache = mkdtempSync(join(tmpdir(), 'compressed-'));
  page = join(folder, 'plans/index.html');
  mkdirSync(join(folder, 'plans'));
  writeFileSync(page, '<p>工作要点</p>'.repeat(100));
  writeFileSync(join(folder, 'a.pack'), '已压缩');
});
afterEach(() => {
  for (const path of [folder, cache]) rmSync(path, { recursive: true });
});

const list = () => readdirSync(folder, { recursive: true }).map(String).sort();

function expectForms(file: string): void {
  expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(readFileSync(file))).toBe(true);
  expect(gunzipSync(readFileSync(`${file}.gz`)).equals(readFileSync(file))).toBe(true);
}

describe('the text files of a site', () => {
  it.each(['best', 'fast', undefined] as const)(
    'have their compressed forms beside them, %s',
    async (level) => {
      await precompress(folder, level);
      expect(list()).toEqual([
        'a.pack',
        'plans',
        'plans/index.html',
        'plans/index.html.br',
        'plans/index.html.gz',
      ]);
      expectForms(page);
    },
  );

  it('stay alone where no compressed forms are wanted', async () => {
    await precompress(folder, 'none');
    expect(list()).toEqual(['a.pack', 'plans', 'plans/index.html']);
  });

  it('must be files', async () => {
    mkdirSync(join(folder, 'a.html'));
    await expect(precompress(folder, 'fast')).rejects.toThrow('EISDIR');
  });
});

describe('compressed forms in the cache', () => {
  const compress = (level: 'best' | 'fast' = 'best', code = 'a1') =>
    compressFile({ file: page, level, kept: { folder: cache, code } });
  /** Where each entry of the cache lies on the disk: another number for one that was written again. */
  const inodes = () => readdirSync(cache).map((name) => statSync(join(cache, name)).ino);

  it('are taken from there the next time', async () => {
    await compress();
    expect(readdirSync(cache)).toHaveLength(2);
    // Other bytes, to see that they are copied.
    for (const name of readdirSync(cache)) writeFileSync(join(cache, name), name.slice(-2));
    const before = inodes();
    await compress();
    expect(['br', 'gz'].map((form) => readFileSync(`${page}.${form}`, 'utf8'))).toEqual(['br', 'gz']);
    expect(inodes()).toEqual(before);
  });

  it('serve every file of the same content', async () => {
    await compress();
    const before = inodes();
    const copy = join(folder, 'copy.html');
    writeFileSync(copy, readFileSync(page));
    await compressFile({ file: copy, level: 'best', kept: { folder: cache, code: 'a1' } });
    expect(inodes()).toEqual(before);
    expectForms(copy);
  });

  it('are made anew of changed content', async () => {
    await compress();
    writeFileSync(page, '<p>任务</p>');
    await compress();
    expectForms(page);
    expect(readdirSync(cache)).toHaveLength(4);
  });

  it('are made anew by other code and at another level', async () => {
    await compress();
    await compress('best', 'a2');
    await compress('fast');
    expect(readdirSync(cache)).toHaveLength(6);
  });
});

it('a large file is compressed piece by piece', async () => {
  const file = join(folder, 'clauses.json');
  writeFileSync(file, '一、加强学习。'.repeat(1_700_000));
  expect(statSync(file).size).toBeGreaterThan(32_000_000);
  await compressFile({ file, level: 'fast', kept: { folder: cache, code: 'a1' } });
  expectForms(file);
  expect(readdirSync(cache)).toHaveLength(2);
});
