import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readArchives } from '../../src/proof/verify/archive.ts';
import { SiteError, UsageError } from '../../src/proof/verify/arguments.ts';
import { openSite } from '../../src/proof/verify/open-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of an archive with these files. */
async function zipped(name: string, files: Record<string, string>): Promise<string> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  const path = join(folder, name);
  writeFileSync(path, await buffer(zip.outputStream));
  return path;
}

const LONG = '青浦区'.repeat(1000);

describe('the files of archives', () => {
  it('are read from one archive or from several', async () => {
    const one = await zipped('all-2023.zip', { 'plans/a.txt': LONG });
    const other = await zipped('all-data.zip', { 'data/log.json': '[]\n', 'plans/附件.txt': '附' });
    const read = readArchives([one, other]);
    expect(
      [read('plans/a.txt'), read('data/log.json'), read('plans/附件.txt')].map(
        (bytes) => `${Buffer.from(bytes ?? [])}`,
      ),
    ).toEqual([LONG, '[]\n', '附']);
    expect(read('plans/b.txt')).toBeNull();
  });

  it('are refused where the file is no archive, is not there, or is joined by an address', async () => {
    const path = join(folder, 'none.zip');
    writeFileSync(path, 'none');
    expect(() => readArchives([path])).toThrow(SiteError);
    expect(() => openSite([join(folder, 'absent.zip')])).toThrow(SiteError);
    expect(() => openSite([path, 'https://www.example.cn/'])).toThrow(UsageError);
  });
});
