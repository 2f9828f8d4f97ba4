import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressFolder } from '../../src/build/compress.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  mkdirSync(join(folder, 'plans'));
  writeFileSync(join(folder, 'plans/index.html'), '<p>工作要点</p>'.repeat(100));
  writeFileSync(join(folder, 'a.pack'), '已压缩');
});
afterEach(() => rmSync(folder, { recursive: true }));

const list = () => readdirSync(folder, { recursive: true }).map(String).sort();

describe('the text files of a site', () => {
  it.each(['best', 'fast'] as const)('have their compressed forms beside them, %s', async (compression) => {
    await compressFolder(folder, compression);
    expect(list()).toEqual([
      'a.pack',
      'plans',
      'plans/index.html',
      'plans/index.html.br',
      'plans/index.html.gz',
    ]);
    const read = (name: string) => readFileSync(join(folder, 'plans', name));
    expect(brotliDecompressSync(read('index.html.br'))).toEqual(read('index.html'));
    expect(gunzipSync(read('index.html.gz'))).toEqual(read('index.html'));
  });

  it('stay alone where no compressed forms are wanted', async () => {
    await compressFolder(folder, 'none');
    expect(list()).toEqual(['a.pack', 'plans', 'plans/index.html']);
  });
});
