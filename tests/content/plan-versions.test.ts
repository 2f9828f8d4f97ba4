import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const PLAN = 'qingpu-emergency-2023';

const project = process.cwd();
let root = '';
/** The versions as last read; each test starts from the state that the one before it left. */
let last: Record<string, string> = {};
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'versions-'));
  for (const name of ['src', 'package-lock.json']) cpSync(name, join(root, name), { recursive: true });
  cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
  process.env.CONTENT_DIR = join(root, 'content');
  process.env.CACHE_DIR = join(root, '.cache');
  process.chdir(root);
  last = await readVersions();
});
afterAll(() => {
  process.chdir(project);
  rmSync(root, { recursive: true });
});

/** The digest of each plan, read with modules loaded anew, as by another process, from the content and the code in `root`. */
async function readVersions(): Promise<Record<string, string>> {
  vi.resetModules();
  const { readRegisters } = await import('../../src/content/folder.ts');
  const { readContentPlans } = await import('../../src/content/publications.ts');
  const versions = await readContentPlans(await readRegisters());
  return Object.fromEntries(versions.map(({ id, digest }) => [id, digest]));
}

/** The plans whose version a change affects. */
async function changedBy(change: () => void): Promise<string[]> {
  const before = last;
  change();
  last = await readVersions();
  expect(Object.keys(last)).toEqual(Object.keys(before));
  return Object.keys(last).filter((id) => last[id] !== before[id]);
}

it('versions stay the same as long as nothing changes', async () => {
  expect(await changedBy(() => {})).toEqual([]);
});

it.each([
  `content/plans/${PLAN}.mdx`,
  `content/sources/${PLAN}/source.txt`,
  `content/sources/${PLAN}/source.yaml`,
  `content/sources/${PLAN}/repairs.jsonl`,
])('a change in %s gives another version of its plan only', async (file) => {
  expect(await changedBy(() => appendFileSync(join(root, file), '\n'))).toEqual([PLAN]);
});

it('a new file in the source folder of a plan gives another version of it', async () => {
  expect(await changedBy(() => writeFileSync(join(root, `content/sources/${PLAN}/page.html`), ''))).toEqual([
    PLAN,
  ]);
});

it('a draft gives no plan another version and is none itself, even where it cannot be read', async () => {
  const plan = readFileSync(join(root, `content/plans/${PLAN}.mdx`), 'utf8');
  const draft = plan.replace('---\n', '---\ndraft: true\n').replace('title:', 'titel:');
  expect(await changedBy(() => writeFileSync(join(root, 'content/plans/a-b-2025.mdx'), draft))).toEqual([]);
});

it('a change in the registers gives another version of every plan', async () => {
  const units = join(root, 'content/units.yaml');
  const change = () => writeFileSync(units, readFileSync(units, 'utf8').replace(/name: .*/, 'name: 某某局'));
  expect(await changedBy(change)).toEqual(Object.keys(last));
});

it.each(['src/facts/read-facts.ts', 'src/content/publication-worker.ts', 'package-lock.json'])(
  'a change in %s, which decides how plans are read, gives another version of every plan',
  async (file) => {
    expect(await changedBy(() => appendFileSync(join(root, file), '\n'))).toEqual(Object.keys(last));
  },
);

it('a change in other code changes no plan', async () => {
  expect(await changedBy(() => appendFileSync(join(root, 'src/site/swap.ts'), '\n'))).toEqual([]);
});
