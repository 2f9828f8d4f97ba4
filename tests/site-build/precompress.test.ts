import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachePath } from '../../src/cache/folder.ts';
import { precompress } from '../../src/site/precompress.ts';

let folder = '';
let page = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precompress-'));
  page = join(folder, 'plans/index.html');
  mkdirSync(join(folder, 'plans'));
  // Words of its own: what other tests have compressed is kept too.
  writeFileSync(page, `<p>${randomUUID()}</p>${'<p>工作要点</p>'.repeat(100)}`);
  writeFileSync(join(folder, 'a.pack'), '已压缩');
});
afterEach(() => rmSync(folder, { recursive: true }));

const list = () => readdirSync(folder, { recursive: true }).map(String).sort();
const ALONE = ['a.pack', 'plans', 'plans/index.html'];
const COMPRESSED = [...ALONE, 'plans/index.html.br', 'plans/index.html.gz'];

const LONG_AGO = new Date(Date.now() - 31 * 24 * 3_600_000);

/** The files in which the cache keeps a compressed form of the page. */
function keptEntries(form: 'br' | 'gz'): string[] {
  const cache = cachePath('compressed');
  const names = existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith(`.${form}`)) : [];
  const made = readFileSync(`${page}.${form}`);
  return names.map((name) => join(cache, name)).filter((path) => readFileSync(path).equals(made));
}

describe('the text files of a site', () => {
  it.each(['best', 'fast', undefined] as const)(
    'have their compressed forms beside them, %s',
    async (level) => {
      await precompress(folder, level);
      expect(list()).toEqual(COMPRESSED);
      expect(brotliDecompressSync(readFileSync(`${page}.br`))).toEqual(readFileSync(page));
      expect(gunzipSync(readFileSync(`${page}.gz`))).toEqual(readFileSync(page));
    },
  );

  it('stay alone where no compressed forms are wanted', async () => {
    await precompress(folder, 'none');
    expect(list()).toEqual(ALONE);
  });

  it('are compressed where they are large', async () => {
    writeFileSync(page, '条'.repeat(11_000_000));
    await precompress(folder, 'fast');
    expect(brotliDecompressSync(readFileSync(`${page}.br`)).equals(readFileSync(page))).toBe(true);
    expect(gunzipSync(readFileSync(`${page}.gz`)).equals(readFileSync(page))).toBe(true);
  });

  it('do not keep a compressed form of other words', async () => {
    writeFileSync(`${page}.br`, 'old');
    await precompress(folder, 'best');
    expect(brotliDecompressSync(readFileSync(`${page}.br`))).toEqual(readFileSync(page));
  });

  it('are compressed once where they stay the same, and anew where they change', async () => {
    await precompress(folder, 'best');
    const [entry = ''] = keptEntries('br');
    const mark = brotliCompressSync('from the cache');
    writeFileSync(entry, mark);
    await precompress(folder, 'best');
    expect(readFileSync(`${page}.br`)).toEqual(mark);
    writeFileSync(page, `${readFileSync(page, 'utf8')}!`);
    await precompress(folder, 'best');
    expect(brotliDecompressSync(readFileSync(`${page}.br`))).toEqual(readFileSync(page));
    rmSync(entry);
  });

  it('share no file with the cache', async () => {
    await precompress(folder, 'best');
    const [entry = ''] = keptEntries('gz');
    expect(statSync(entry).ino).not.toBe(statSync(`${page}.gz`).ino);
  });

  it('are not kept where they are compressed fast', async () => {
    await precompress(folder, 'fast');
    expect(keptEntries('gz')).toEqual([]);
  });

  it('are kept until no build has used them for a month', async () => {
    await precompress(folder, 'best');
    const entries = [...keptEntries('gz'), ...keptEntries('br')];
    const age = () => entries.map((entry) => utimesSync(entry, LONG_AGO, LONG_AGO));
    age();
    await precompress(folder, 'best');
    expect(entries.map((entry) => existsSync(entry))).toEqual([true, true]);
    age();
    rmSync(page);
    await precompress(folder, 'best');
    expect(entries.map((entry) => existsSync(entry))).toEqual([false, false]);
  });

  it('whose compressed form cannot be written are an error', async () => {
    mkdirSync(join(folder, 'plans/index.html.gz'));
    await expect(precompress(folder, 'fast')).rejects.toThrow('EISDIR');
  });
});

describe('what is kept of a compressed file', () => {
  it('serves every file of the same content', async () => {
    await precompress(folder, 'best');
    const kept = keptEntries('br');
    writeFileSync(join(folder, 'copy.html'), readFileSync(page));
    await precompress(folder, 'best');
    expect(keptEntries('br')).toEqual(kept);
    expect(readFileSync(join(folder, 'copy.html.br'))).toEqual(readFileSync(`${page}.br`));
  });

  it('does not serve other code', async () => {
    await precompress(folder, 'best', 'a1');
    expect(keptEntries('br')).toHaveLength(1);
    await precompress(folder, 'best', 'a2');
    expect(keptEntries('br')).toHaveLength(2);
  });
});
