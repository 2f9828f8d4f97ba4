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

// The first line of a file is the digest of everything that the publication was made from, the second the publication as
// JSON: whether a file is stale is said by its first bytes.

/** A plan as it is published: its id and the digest of everything that its publication was made from. */
export interface PlanVersion {
  id: string;
  digest: string;
}

/** The folder of the cached publications of this content folder. */
export const publicationsFolder = cachePath('publications', contentKey(process.env.CONTENT_DIR));

/** Caches a publication in a file of its own. */
export function cachePublication(
  { id, digest }: PlanVersion,
  publication: Publication,
  folder = publicationsFolder,
): void {
  const path = pathOf(id, folder);
  const draft = `${path}.${randomUUID()}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, `${digest}\n${JSON.stringify(publication)}\n`);
  // A killed build leaves the last file whole, and two builds at a time do not write into each other's.
  renameSync(draft, path);
}

/** Whether the cache has just this version of a plan. */
export function isCached({ id, digest }: PlanVersion, folder = publicationsFolder): boolean {
  const path = pathOf(id, folder);
  if (!existsSync(path)) return false;
  const line = Buffer.from(`${digest}\n`);
  const beginning = Buffer.alloc(line.length);
  const file = openSync(path, 'r');
  readSync(file, beginning, 0, line.length, 0);
  closeSync(file);
  return beginning.equals(line);
}

/** The publication of a version of a plan. Throws an Error where the cache has another version or none. */
export function readCached(version: PlanVersion, folder = publicationsFolder): Publication {
  const text = readFileSync(pathOf(version.id, folder), 'utf8');
  const end = text.indexOf('\n');
  if (text.slice(0, end) !== version.digest)
    throw new Error(`${version.id} was changed while the site was built; build it once more`);
  return JSON.parse(text.slice(end));
}

/** Removes the cached publications of plans that are not among these. */
export function removeOthers(plans: readonly { id: string }[], folder = publicationsFolder): void {
  const ids = new Set(plans.map(({ id }) => id));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!ids.has(name.replace(/\..*/, ''))) rmSync(join(folder, name), { force: true });
  }
}

function pathOf(id: string, folder: string): string {
  return join(folder, `${id}.json`);
}
