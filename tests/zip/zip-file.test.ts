import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Entry, fromBufferPromise } from 'yauzl';
import { writeZip } from '../../src/zip/zip-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
const pathOf = (name: string) => join(folder, name);
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(pathOf(name));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Two megabytes, so several pieces, of lines that refer back across the ends of pieces. */
const CLAUSES = Array.from(
  { length: 30_000 },
  (_, at) => `${at},完成既有多层住宅加装电梯${at ** 2}台以上\n`,
).join('');
const FILES = {
  'data/clauses.csv': CLAUSES,
  'data/空.csv': '',
  'llms.txt': '# 站',
  'plans/青浦区2023年工作要点/原文.txt': '各区人民政府：\n',
  'plans/青浦区2023年工作要点.txt': '各区人民政府：',
};
const { 'data/clauses.csv': _, ...SMALL } = FILES;

interface Earlier {
  bytes: Buffer;
  has?: (name: string) => boolean;
}

/** The bytes of a ZIP file of these files; `earlier` is what another one is, and what is to be taken from there. */
async function pack(files: Record<string, string>, earlier?: Earlier): Promise<Buffer> {
  const paths = new Map(Object.keys(files).map((name, at) => [name, pathOf(`${at}`)]));
  for (const [name, path] of paths) writeFileSync(path, files[name] ?? '');
  if (earlier) writeFileSync(pathOf('earlier.zip'), earlier.bytes);
  const has = earlier?.has ?? (() => true);
  await writeZip(pathOf('all.zip'), [paths], { path: pathOf('earlier.zip'), has });
  return readFileSync(pathOf('all.zip'));
}

/** What another program reads of a ZIP file. */
async function unpack(bytes: Buffer): Promise<{ entry: Entry; words: string }[]> {
  const zip = await fromBufferPromise(bytes);
  return await Array.fromAsync(zip.eachEntry(), async (entry) => {
    const words = await buffer(await zip.openReadStreamPromise(entry));
    return { entry, words: words.toString() };
  });
}

describe('a ZIP file', () => {
  it('has all files in their order: with Chinese names, an empty one, one of many pieces', async () => {
    const files = await unpack(await pack(FILES));
    expect(files.map(({ entry, words }) => [entry.fileName, words])).toEqual(Object.entries(FILES));
  });

  it('says the size and the CRC-32 of each, that its name is UTF-8, and one time and mode for all', async () => {
    for (const { entry, words } of await unpack(await pack(FILES))) {
      expect(entry.uncompressedSize).toBe(Buffer.byteLength(words));
      expect(entry.crc32).toBe(crc32(words));
      expect(entry.generalPurposeBitFlag).toBe(0x0800);
      expect(entry.getLastModDate({ timezone: 'UTC' })).toEqual(new Date('1980-01-01T00:00:00Z'));
      expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
    }
  });

  it('stays as it is where a file cannot be read, and nothing is left beside it', async () => {
    const before = await pack(SMALL);
    const files = new Map([
      ['llms.txt', pathOf('1')],
      ['feed.xml', pathOf('没有')],
    ]);
    await expect(writeZip(pathOf('all.zip'), [files])).rejects.toThrow('没有');
    expect(readFileSync(pathOf('all.zip')).equals(before)).toBe(true);
    expect(readdirSync(folder)).not.toContain('all.zip.new');
  });

  it('stays as it is where the disk is full', async () => {
    const before = await pack(SMALL);
    symlinkSync('/dev/full', pathOf('all.zip.new'));
    await expect(pack(FILES)).rejects.toThrow();
    expect(readFileSync(pathOf('all.zip')).equals(before)).toBe(true);
    expect(readdirSync(folder)).not.toContain('all.zip.new');
  });
});

describe('a ZIP file after an earlier one', () => {
  it('is the same bytes whatever was taken from there', async () => {
    const bytes = await pack(FILES);
    for (const has of [
      () => true,
      (name: string) => name.startsWith('data/'),
      (name: string) => name.startsWith('plans/'),
    ])
      expect((await pack(FILES, { bytes, has })).equals(bytes)).toBe(true);
  });

  it('has what is to be taken as it is there, without reading it', async () => {
    const bytes = await pack({ 'llms.txt': '# 站', 'feed.xml': '旧' });
    const files = await unpack(
      await pack({ 'feed.xml': '新', 'llms.txt': '# 网' }, { bytes, has: (name) => name === 'llms.txt' }),
    );
    expect(files.map(({ words }) => words)).toEqual(['新', '# 站']);
  });

  it('has the files that are not there, or are of another size', async () => {
    const bytes = await pack({ 'llms.txt': '# 站' });
    const files = await unpack(await pack({ 'feed.xml': '新', 'llms.txt': '# 网站' }, { bytes }));
    expect(files.map(({ words }) => words)).toEqual(['新', '# 网站']);
  });

  it('takes nothing from one that was cut off, or has something before or after it', async () => {
    const bytes = await pack(SMALL);
    const parts = Array.from(bytes, (_, end) => bytes.subarray(0, end));
    const more = [Buffer.concat([Buffer.from('旧'), bytes]), Buffer.concat([bytes, Buffer.from('旧')])];
    for (const earlier of [...parts, ...more])
      expect((await pack(SMALL, { bytes: earlier })).equals(bytes)).toBe(true);
  });

  it('takes nothing wrong from one that says something else of any of its files', async () => {
    const bytes = await pack(SMALL);
    const files = (await unpack(bytes)).map(({ entry }) => {
      const start = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength;
      return { start, end: start + entry.compressedSize };
    });
    for (const at of bytes.keys()) {
      if (files.some(({ start, end }) => start <= at && at < end)) continue;
      const other = Buffer.from(bytes);
      other[at] = (bytes[at] ?? 0) ^ 1;
      expect((await pack(SMALL, { bytes: other })).equals(bytes), `byte ${at}`).toBe(true);
    }
  });
});
