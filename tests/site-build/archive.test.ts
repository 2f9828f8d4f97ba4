import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { writeArchives } from '../../src/site/archive.ts';

const FILES: Record<string, string> = {
  'plans/b-emergency-2025.json': '{}',
  'plans/a-emergency-2024.txt': '各区人民政府：',
  'plans/a-emergency-2024/source/原文.txt': '各区人民政府：\n',
  'plans/c-emergency.md': '# 要点',
  'data/clauses.csv': 'plan,id\r\n',
  'data/clauses.json': JSON.stringify(Array.from({ length: 10_000 }, (_, at) => at)),
  'feed.xml': '<feed/>',
  'log/feed.xml': '<feed/>',
  'llms.txt': '# 站',
};
const OTHERS: Record<string, string> = {
  'index.html': '<p>',
  'units/feed.xml': '<feed/>',
  'data/index.html': '<p>',
  'data/clauses.json.br': '…',
  'plans/a-emergency-2024.png': '…',
  'plans/a-emergency-2024/index.html': '<p>',
  'plans/a-emergency-2024/source/index.html': '<p>',
  'plans/a-emergency-2024/source/原文.txt.gz': '…',
};
const PLANS = [
  { id: 'a-emergency-2024', year: 2024, letters: 100 },
  { id: 'b-emergency-2025', year: 2025, letters: 100 },
  { id: 'c-emergency', year: null, letters: 100 },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const [name, text] of Object.entries({ ...FILES, ...OTHERS })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytesOf = (name: string) => readFileSync(join(folder, 'data', name));
const archivesIn = () =>
  readdirSync(join(folder, 'data'))
    .filter((name) => name.startsWith('all'))
    .sort();

/** The names and contents of the files in an archive, in order, read with another library. */
async function unpack(name: string): Promise<[string, string][]> {
  const zip = await openPromise(join(folder, 'data', name));
  const files: [string, string][] = [];
  for await (const entry of zip.eachEntry())
    files.push([entry.fileName, String(await buffer(await zip.openReadStreamPromise(entry)))]);
  return files;
}

/** Writes the archives in another process, with another time zone and umask. */
function writeElsewhere(zone: string, umask: string): void {
  const module = pathToFileURL('src/site/archive.ts').href;
  const code = `process.umask(${umask}); const { writeArchives } = await import('${module}');
    await writeArchives(${JSON.stringify({ folder, plans: PLANS })});`;
  const env = { ...process.env, TZ: zone };
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { env });
}

describe('one archive', () => {
  it('holds the machine-readable files, sorted, and no others', async () => {
    await writeArchives({ folder, plans: PLANS });
    expect(await unpack('all.zip')).toEqual(Object.entries(FILES).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(archivesIn()).toEqual(['all.zip']);
  });

  it('has the same bytes in every time zone and with all permissions', () => {
    writeElsewhere('Asia/Shanghai', '0o022');
    const before = bytesOf('all.zip');
    utimesSync(join(folder, 'llms.txt'), 1, 1);
    chmodSync(join(folder, 'llms.txt'), 0o600);
    writeElsewhere('America/Los_Angeles', '0o077');
    expect(bytesOf('all.zip').equals(before)).toBe(true);
  });

  it('is refused where a file cannot be read', async () => {
    symlinkSync('nowhere', join(folder, 'plans/d-emergency.md'));
    await expect(writeArchives({ folder, plans: PLANS })).rejects.toThrow('plans/d-emergency.md');
  });
});

describe('archives by year', () => {
  const SPLIT = ['all-2024.zip', 'all-2025.zip', 'all-data.zip', 'all-undated.zip', 'all.json'];
  const namesIn = async (name: string) => (await unpack(name)).map(([file]) => file);

  it('hold the files of their plans, and one the files of no plan', async () => {
    await writeArchives({ folder, plans: PLANS, limit: 1000 });
    expect(archivesIn()).toEqual(SPLIT);
    expect(await namesIn('all-2024.zip')).toEqual([
      'plans/a-emergency-2024.txt',
      'plans/a-emergency-2024/source/原文.txt',
    ]);
    expect(await namesIn('all-2025.zip')).toEqual(['plans/b-emergency-2025.json']);
    expect(await namesIn('all-undated.zip')).toEqual(['plans/c-emergency.md']);
    expect(await namesIn('all-data.zip')).toEqual(
      Object.keys(FILES)
        .filter((name) => !name.startsWith('plans/'))
        .sort(),
    );
  });

  it('are listed with their plans, bytes and digests', async () => {
    await writeArchives({ folder, plans: PLANS, limit: 1000 });
    const listed = [
      { name: 'all-data.zip', year: null, plans: 0 },
      { name: 'all-2025.zip', year: 2025, plans: 1 },
      { name: 'all-2024.zip', year: 2024, plans: 1 },
      { name: 'all-undated.zip', year: null, plans: 1 },
    ].map((archive) => {
      const bytes = bytesOf(archive.name);
      return { ...archive, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
    expect(JSON.parse(String(bytesOf('all.json')))).toEqual(listed);
  });

  it('do not hold the list of archives of an earlier build', async () => {
    await writeArchives({ folder, plans: PLANS, limit: 1000 });
    const before = bytesOf('all-data.zip');
    await writeArchives({ folder, plans: PLANS, limit: 1000 });
    expect(bytesOf('all-data.zip').equals(before)).toBe(true);
    expect(existsSync(join(folder, 'data/all.zip'))).toBe(false);
  });
});
