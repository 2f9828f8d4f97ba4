import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fromBufferPromise, openPromise } from 'yauzl';
import { readDirectory } from '../../src/zip/directory.ts';
import { type Entry, endOf, printDirectory } from '../../src/zip/headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'directory-'));
const path = join(folder, 'all.zip');
afterAll(() => rmSync(folder, { recursive: true }));

const GIB = 2 ** 30;

/** Files of these sizes, whose bytes are a hole in the archive. */
function writeHoles(sizes: readonly [size: number, packed: number][]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, [size, packed]] of sizes.entries()) {
    const last = entries.at(-1);
    entries.push({
      name: `plans/计划${index}.json`,
      crc: index,
      size,
      packed,
      offset: last ? endOf(last) : 0,
    });
  }
  const last = entries.at(-1);
  const file = openSync(path, 'w');
  writeSync(file, printDirectory(entries), 0, null, last ? endOf(last) : 0);
  closeSync(file);
  return entries;
}

function readAgain(): Entry[] {
  const file = openSync(path, 'r');
  try {
    return readDirectory(file);
  } finally {
    closeSync(file);
  }
}

const ARCHIVES: [string, [number, number][]][] = [
  ['no file', []],
  [
    'small files',
    [
      [0, 2],
      [24, 31],
      [9000, 2500],
    ],
  ],
  ['70,000 files', Array.from({ length: 70_000 }, () => [24, 31])],
  ['65,535 files', Array.from({ length: 65_535 }, () => [24, 31])],
  ['65,534 files', Array.from({ length: 65_534 }, () => [24, 31])],
  [
    'files of 4 GiB and more',
    [
      [4 * GIB - 1, GIB],
      [4 * GIB, 4 * GIB + 9],
      [24, 31],
      [90 * GIB, 30 * GIB],
      [24, 31],
    ],
  ],
  [
    'a directory that begins beyond 4 GiB',
    [
      [3 * GIB, 3 * GIB],
      [3 * GIB, 3 * GIB],
    ],
  ],
];

describe.each(ARCHIVES)('the directory of an archive with %s', (_, sizes) => {
  it('is read by other programs as it was meant', async () => {
    const entries = writeHoles(sizes);
    // From a file it is slow, and into memory not all of them go.
    const zip = await (statSync(path).size < GIB ? fromBufferPromise(readFileSync(path)) : openPromise(path));
    const read = await Array.fromAsync(zip.eachEntry(), (entry) => ({
      name: entry.fileName,
      crc: entry.crc32,
      size: entry.uncompressedSize,
      packed: entry.compressedSize,
      offset: entry.relativeOffsetOfLocalHeader,
    }));
    expect(read).toEqual(entries);
  });

  it('is what is read of it', () => {
    expect(writeHoles(sizes)).toEqual(readAgain());
  });
});
