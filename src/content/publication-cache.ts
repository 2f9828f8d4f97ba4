import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cachePath, contentKey } from '../cache/folder.ts';
import type { Publication } from '../model/publication.ts';

// The first line of a cached file is the digest of everything that the publication was made from, the second is the
// publication as JSON: the first bytes tell whether the file is stale.

/** The id of a plan and the digest of everything that its publication was made from. */
export interface PlanVersion {
  id: string;
  digest: string;
}

/** The cache folder for the publications of this content folder. */
export const publicationsFolder = cachePath('publications', contentKey(process.env.CONTENT_DIR));

/** Writes a publication to the cache. */
export function cachePublication(
  { id, digest }: PlanVersion,
  publication: Publication,
  folder = publicationsFolder,
): void {
  const path = pathOf(id, folder);
  const draft = `${path}.${randomUUID()}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, `${digest}\n${JSON.stringify(publication)}\n`);
  // The rename is atomic: a killed build or a second one cannot leave a broken file.
  renameSync(draft, path);
}

/** Whether the cache has this very version of a plan. */
export function isCached({ id, digest }: PlanVersion, folder = publicationsFolder): boolean {
  const path = pathOf(id, folder);
  if (!existsSync(path)) return false;
  const expected = Buffer.from(`${digest}\n`);
  const actual = Buffer.alloc(expected.length);
  const file = openSync(path, 'r');
  readSync(file, actual);
  closeSync(file);
  return actual.equals(expected);
}

/** The cached publication of a plan. Throws an Error where the cache has another version of it, or none. */
export function readCached(version: PlanVersion, folder = publicationsFolder): Publication {
  const text = readFileSync(pathOf(version.id, folder), 'utf8');
  const end = text.indexOf('\n');
  if (text.slice(0, end) !== version.digest)
    throw new Error(`${version.id} was changed during the build; build the site again`);
  return JSON.parse(text.slice(end));
}

/** Removes the cached publications of all other plans, and the unfinished files of killed builds. */
export function pruneCache(plans: readonly { id: string }[], folder = publicationsFolder): void {
  const ids = new Set(plans.map(({ id }) => id));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!ids.has(name.replace(/\..*/, ''))) rmSync(join(folder, name), { force: true });
  }
}

function pathOf(id: string, folder: string): string {
  return join(folder, `${id}.json`);
}
