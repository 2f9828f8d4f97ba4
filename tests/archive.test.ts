import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../src/archive.ts';
import { ARCHIVE } from '../src/model/addresses.ts';
import { readZip } from './zip/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  delete process.env.TZ;
});

const FILES = {
  'plans/b-emergency-2025.json': '{}',
  'plans/a-emergency-2025.txt': '各区人民政府：',
  'plans/a-emergency-2025/source/原文.txt': '各区人民政府：\n',
  'plans/a-emergency-2025/source/index.html': '<p>',
  'plans/a-emergency-2025/index.html': '<p>',
  'data/clauses.csv': 'plan,id\r\n',
  'data/clauses.json': '[]',
  'data/reuse.json': '[]',
  'llms.txt': '# 站',
};

/** The bytes of the archive of these files, written in this order. */
async function pack(names: string[]): Promise<Buffer> {
  for (const name of names) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, FILES[name as keyof typeof FILES]);
  }
  await writeArchive(folder);
  return readFileSync(join(folder, ARCHIVE));
}

describe('the archive of a site', () => {
  it('holds the files that programs read, by name, and no pages', async () => {
    await pack(Object.keys(FILES));
    const files = await readZip(readFileSync(join(folder, ARCHIVE)));
    expect(files.map(({ entry }) => entry.fileName)).toEqual([
      'data/clauses.csv',
      'data/clauses.json',
      'llms.txt',
      'data/reuse.json',
      'plans/a-emergency-2025.txt',
      'plans/a-emergency-2025/source/原文.txt',
      'plans/b-emergency-2025.json',
    ]);
  });

  it('is the same bytes whenever, wherever and in whatever order the files were written', async () => {
    const before = await pack(Object.keys(FILES));
    utimesSync(join(folder, 'llms.txt'), 1, 1);
    process.env.TZ = 'America/Los_Angeles';
    const after = await pack(Object.keys(FILES).reverse());
    expect(after.equals(before)).toBe(true);
  });

  it('takes what an earlier site has from the archive there, if it has one', async () => {
    const site = mkdtempSync(join(tmpdir(), 'archive-'));
    const isUnchanged = (name: string) => name.startsWith('plans/b-');
    const coming = { files: Promise.resolve(), plans: Promise.resolve(isUnchanged) };
    const anew = await pack(Object.keys(FILES));
    await writeArchive(folder, coming, site);
    expect(readFileSync(join(folder, ARCHIVE)).equals(anew)).toBe(true);
    cpSync(folder, site, { recursive: true });
    writeFileSync(join(folder, 'plans/b-emergency-2025.json'), '[]');
    await writeArchive(folder, coming, site);
    expect(readFileSync(join(folder, ARCHIVE)).equals(anew)).toBe(true);
    // What stays there until this site takes its place.
    rmSync(join(folder, 'plans/b-emergency-2025.json'));
    await writeArchive(folder, coming, site);
    expect(readFileSync(join(folder, ARCHIVE)).equals(anew)).toBe(true);
    rmSync(site, { recursive: true });
  });
});
