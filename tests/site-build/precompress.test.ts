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
  // Unique content, since the cache is shared with other tests.
  writeFileSync(page, `<p>${randomUUID()}</p>${'<p>工作要点</p>'.repeat(100)}`);
  writeFileSync(join(folder, 'a.pack'), '已压缩');
});
afterEach(() => rmSync(folder, { recursive: true }));

const list = () => readdirSync(folder, { recursive: true }).map(String).sort();
const ALONE = ['a.pack', 'plans', 'plans/index.html'];
const COMPRESSED = [...ALONE, 'plans/index.html.br', 'plans/index.html.gz'];

const LONG_AGO = new Date(Date.now() - 31 * 24 * 3_600_000);

/** The cache entries that hold a compressed form of the page. */
function cacheEntries(form: 'br' | 'gz'): string[] {
  const cache = cachePath('compressed');
  const names = existsSync(cache) ? readdirSync(cache).filter((name) => name.endsWith(`.${form}`)) : [];
  const made = readFileSync(`${page}.${form}`);
  return names.map((name) => join(cache, name)).filter((path) => readFileSync(path).equals(made));
}

describe('the text files of a site', () => {
  it.each(['best', 'fast', undefined] as const)('get a .br and a .gz file, %s', async (level) => {
    await precompress(folder, level);
    expect(list()).toEqual(COMPRESSED);
    expect(brotliDecompressSync(readFileSync(`${page}.br`))).toEqual(readFileSync(page));
    expect(gunzipSync(readFileSync(`${page}.gz`))).toEqual(readFileSync(page));
  });

  it('get them but where they were done before', async () => {
    const done = await precompress(folder, 'fast');
    expect(done).toEqual(new Set(['plans/index.html']));
    writeFileSync(`${page}.br`, 'as it is');
    writeFileSync(join(folder, 'b.txt'), '条');
    await precompress(folder, 'fast', done);
    expect(list()).toEqual([...COMPRESSED, 'b.txt', 'b.txt.br', 'b.txt.gz'].sort());
    expect(readFileSync(`${page}.br`, 'utf8')).toBe('as it is');
  });

  it('get none where compression is off', async () => {
    await precompress(folder, 'none');
    expect(list()).toEqual(ALONE);
  });

  it('may be large', async () => {
    writeFileSync(page, '条'.repeat(11_000_000));
    await precompress(folder, 'fast');
    expect(brotliDecompressSync(readFileSync(`${page}.br`)).equals(readFileSync(page))).toBe(true);
    expect(gunzipSync(readFileSync(`${page}.gz`)).equals(readFileSync(page))).toBe(true);
  });

  it('get new compressed files where there are stale ones', async () => {
    writeFileSync(`${page}.br`, 'old');
    await precompress(folder, 'best');
    expect(brotliDecompressSync(readFileSync(`${page}.br`))).toEqual(readFileSync(page));
  });

  it('are compressed again only where they change', async () => {
    await precompress(folder, 'best');
    const [entry = ''] = cacheEntries('br');
    const mark = brotliCompressSync('from the cache');
    writeFileSync(entry, mark);
    await precompress(folder, 'best');
    expect(readFileSync(`${page}.br`)).toEqual(mark);
    writeFileSync(page, `${readFileSync(page, 'utf8')}!`);
    await precompress(folder, 'best');
    expect(brotliDecompressSync(readFileSync(`${page}.br`))).toEqual(readFileSync(page));
    rmSync(entry);
  });

  it('have copies of the cached files', async () => {
    await precompress(folder, 'best');
    const [entry = ''] = cacheEntries('gz');
    expect(statSync(entry).ino).not.toBe(statSync(`${page}.gz`).ino);
  });

  it('are cached where they are compressed fast only if they are large', async () => {
    await precompress(folder, 'fast');
    expect(cacheEntries('gz')).toEqual([]);
    writeFileSync(page, `${randomUUID()}${'条'.repeat(20_000)}`);
    await precompress(folder, 'fast');
    expect(cacheEntries('gz')).toHaveLength(1);
  });

  it('are cached until no build has used them for a month', async () => {
    await precompress(folder, 'best');
    const entries = [...cacheEntries('gz'), ...cacheEntries('br')];
    const age = () => entries.map((entry) => utimesSync(entry, LONG_AGO, LONG_AGO));
    age();
    await precompress(folder, 'best');
    expect(entries.map((entry) => existsSync(entry))).toEqual([true, true]);
    age();
    rmSync(page);
    await precompress(folder, 'best');
    expect(entries.map((entry) => existsSync(entry))).toEqual([false, false]);
  });

  it('that cannot be compressed are an error', async () => {
    mkdirSync(join(folder, 'plans/index.html.gz'));
    await expect(precompress(folder, 'fast')).rejects.toThrow('EISDIR');
  });
});

describe('a cached compressed file', () => {
  it('is used for every file of the same content', async () => {
    await precompress(folder, 'best');
    const cached = cacheEntries('br');
    writeFileSync(join(folder, 'copy.html'), readFileSync(page));
    await precompress(folder, 'best');
    expect(cacheEntries('br')).toEqual(cached);
    expect(readFileSync(join(folder, 'copy.html.br'))).toEqual(readFileSync(`${page}.br`));
  });

  it('is not used by other code', async () => {
    await precompress(folder, 'best', new Set(), 'a1');
    expect(cacheEntries('br')).toHaveLength(1);
    await precompress(folder, 'best', new Set(), 'a2');
    expect(cacheEntries('br')).toHaveLength(2);
  });
});
