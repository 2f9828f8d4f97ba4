import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../../src/cache/store.ts';

const DAY = 24 * 60 * 60 * 1000;

let folder = '';
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  store = new Store('test', folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (words: string) => async (path: string) => writeFileSync(path, words);
/** Writes a folder with one file, letting another task run in between. */
const writeFolder = (words: string) => async (path: string) => {
  mkdirSync(path);
  await Promise.resolve();
  writeFileSync(join(path, 'a.txt'), words);
};

/** Sets an entry's time of last use to some days ago. */
function setAge(key: string, days: number): void {
  const then = new Date(Date.now() - days * DAY);
  utimesSync(join(folder, key), then, then);
}

describe('an entry', () => {
  it('is made once', async () => {
    expect(store.find('a1')).toBeNull();
    const path = await store.getOrMake('a1', write('青浦'));
    expect(await store.getOrMake('a1', write('长宁'))).toBe(path);
    expect(store.find('a1')).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('青浦');
  });

  it('is found by the next build', async () => {
    const path = await store.getOrMake('a1', writeFolder('青浦'));
    expect(new Store('test', folder).find('a1')).toBe(path);
  });

  it.each([
    ['file', write],
    ['folder', writeFolder],
  ] as const)('that two builds make at the same time is one complete %s', async (_what, writing) => {
    const builds = [1, 2, 3].map(() => new Store('test', folder).getOrMake('a1', writing('青浦')));
    expect(new Set(await Promise.all(builds)).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['a1']);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))).toEqual(['青浦']);
  });

  it('that could not be made leaves nothing, and can be made later', async () => {
    const failing = store.getOrMake('a1', async (path) => {
      await writeFolder('青')(path);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect([store.find('a1'), readdirSync(folder)]).toEqual([null, []]);
    expect(readFileSync(await store.getOrMake('a1', write('青浦')), 'utf8')).toBe('青浦');
  });

  it('is unchanged where another build fails to make it meanwhile', async () => {
    const failing = store.getOrMake('a1', async (path) => {
      await new Store('test', folder).getOrMake('a1', write('青浦'));
      writeFileSync(path, '青');
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readFileSync(store.find('a1') ?? '', 'utf8')).toBe('青浦');
  });

  it('must be written by the function that makes it', async () => {
    await expect(store.getOrMake('a1', async () => {})).rejects.toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('prune', () => {
  it('removes entries that no build has used for 30 days', async () => {
    for (const key of ['old', 'new', 'found', 'taken']) await store.getOrMake(key, writeFolder(key));
    for (const key of ['old', 'found', 'taken']) setAge(key, 31);
    setAge('new', 29);
    store.find('found');
    await store.getOrMake('taken', writeFolder('again'));
    store.prune();
    expect(readdirSync(folder).sort()).toEqual(['found', 'new', 'taken']);
  });

  it('removes the draft of a killed build', () => {
    mkdirSync(join(folder, 'draft-a1'));
    setAge('draft-a1', 31);
    store.prune();
    expect(readdirSync(folder)).toEqual([]);
  });
});
