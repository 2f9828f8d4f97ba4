import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contentPath } from '../content/folder.ts';

/** The code that makes pages, and the versions of the packages that it uses. */
const CODE = ['src/**/*.*', 'public/**/*.*', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];
/** What of the content folder every page may show. */
const CONTENT = ['site.yaml', 'sectors.yaml', 'regions.yaml', 'national-register.yaml', 'units.yaml'];
/** What the operator has set of the pages. */
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'CLAUSE_PAGES'] as const;

/** The SHA-256 of everything that all pages are made with: while it is the same, the same plan makes the same pages. */
export async function digestOfMakers(): Promise<string> {
  const makers = [
    ...(await filesIn(resolve('.'), CODE)),
    ...CONTENT.map((name) => ({ name, path: contentPath(name) })),
    ...(await filesIn(contentPath('pages'), ['**/*.*'])),
  ];
  const hash = createHash('sha256').update(JSON.stringify(SETTINGS.map((name) => process.env[name] ?? '')));
  for (const { name, path } of makers) hash.update(`\0${name}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** Files with their names in a folder, so that it may lie anywhere. */
async function filesIn(
  folder: string,
  patterns: readonly string[],
): Promise<{ name: string; path: string }[]> {
  const names = await Array.fromAsync(glob(patterns, { cwd: folder }));
  return names.sort().map((name) => ({ name, path: join(folder, name) }));
}
