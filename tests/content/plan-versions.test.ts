import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const PLAN = 'qingpu-emergency-2023';

/** Prints the versions of the plans, from the content and the code in the current folder. */
const SCRIPT = `
  const { readRegisters } = await import('${pathToFileURL('src/content/folder.ts').href}');
  const { readContentPlans } = await import('${pathToFileURL('src/content/publications.ts').href}');
  console.log(JSON.stringify(await readContentPlans(await readRegisters())));`;

let root = '';
/** The versions as last read; each test starts from the state that the one before it left. */
let last: Record<string, string> = {};
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'versions-'));
  for (const name of ['src', 'package-lock.json']) cpSync(name, join(root, name), { recursive: true });
  cpSync('tests/fixtures/content', join(root, 'content'), { recursive: true });
  last = readVersions();
});
afterAll(() => rmSync(root, { recursive: true }));

/** The digest of each plan. */
function readVersions(): Record<string, string> {
  const env = { ...process.env, CONTENT_DIR: join(root, 'content'), CACHE_DIR: join(root, '.cache') };
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', SCRIPT], { cwd: root, env });
  const versions: { id: string; digest: string }[] = JSON.parse(String(out));
  return Object.fromEntries(versions.map(({ id, digest }) => [id, digest]));
}

/** The plans whose version a change affects. */
function changedBy(change: () => void): string[] {
  const before = last;
  change();
  last = readVersions();
  expect(Object.keys(last)).toEqual(Object.keys(before));
  return Object.keys(last).filter((id) => last[id] !== before[id]);
}

it('versions stay the same as long as nothing changes', () => {
  expect(changedBy(() => {})).toEqual([]);
});

it.each([
  `content/plans/${PLAN}.mdx`,
  `content/sources/${PLAN}/source.txt`,
  `content/sources/${PLAN}/source.yaml`,
  `content/sources/${PLAN}/repairs.jsonl`,
])('a change in %s gives another version of its plan only', (file) => {
  expect(changedBy(() => appendFileSync(join(root, file), '\n'))).toEqual([PLAN]);
});

it('a new file in the source folder of a plan gives another version of it', () => {
  expect(changedBy(() => writeFileSync(join(root, `content/sources/${PLAN}/page.html`), ''))).toEqual([PLAN]);
});

it('a draft gives no plan another version and is none itself, even where it cannot be read', () => {
  const plan = readFileSync(join(root, `content/plans/${PLAN}.mdx`), 'utf8');
  const draft = plan.replace('---\n', '---\ndraft: true\n').replace('title:', 'titel:');
  expect(changedBy(() => writeFileSync(join(root, 'content/plans/a-b-2025.mdx'), draft))).toEqual([]);
});

it('a change in the registers gives another version of every plan', () => {
  const units = join(root, 'content/units.yaml');
  const change = () => writeFileSync(units, readFileSync(units, 'utf8').replace(/name: .*/, 'name: 某某局'));
  expect(changedBy(change)).toEqual(Object.keys(last));
});

it.each(['src/facts/read-facts.ts', 'src/content/publication-worker.ts', 'package-lock.json'])(
  'a change in %s, which decides how plans are read, gives another version of every plan',
  (file) => {
    expect(changedBy(() => appendFileSync(join(root, file), '\n'))).toEqual(Object.keys(last));
  },
);

it('a change in other code changes no plan', () => {
  expect(changedBy(() => appendFileSync(join(root, 'src/site/swap.ts'), '\n'))).toEqual([]);
});
