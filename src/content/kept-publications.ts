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
import { cachePath } from '../cache/folder.ts';
import type { Publication } from '../model/publication.ts';

// The first line of a file is the digest of what it was read from, the second the publication as JSON: whether a file
// is still good is said by its beginning, and of thousands of plans one at a time is text.

/** Where what was read of this content folder is kept: what was read of one is not for another. */
export const keptFolder = cachePath(
  'content',
  encodeURIComponent(process.env.CONTENT_DIR || 'content'),
  'publications',
);

/** Where what was read of a plan is kept, and the digest of what it was read from. */
export interface Kept {
  path: string;
  digest: string;
}

/** A plan of the content folder, and where what was read of it is kept. */
export interface KeptPlan extends Kept {
  id: string;
}

/** Keeps what was read of a plan in a file of its own. */
export function keepPublication({ path, digest }: Kept, publication: Publication): void {
  const written = `${path}.${randomUUID()}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(written, `${digest}\n${JSON.stringify(publication)}\n`);
  // A build that is killed leaves the last file whole, and two at a time don't write into each other's.
  renameSync(written, path);
}

/** Whether a file keeps what was read of just this. */
export function isKept({ path, digest }: Kept): boolean {
  if (!existsSync(path)) return false;
  const line = Buffer.from(`${digest}\n`);
  const beginning = Buffer.alloc(line.length);
  const file = openSync(path, 'r');
  readSync(file, beginning, 0, line.length, 0);
  closeSync(file);
  return beginning.equals(line);
}

/** What was read of plans before it was asked for, by where it is kept. */
const ahead = new Map<string, { digest: string; publication: Publication }>();

/** Reads what is kept of plans, most of which will be asked for: a process does it while it waits for that. */
export function readAhead(folder = keptFolder): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    try {
      if (name.endsWith('.json')) ahead.set(path, read(path));
    } catch {
      // It is read again, and told, where it is asked for.
    }
  }
}

/** What was read of a plan. */
export function readKept({ path, digest }: Kept): Publication {
  const before = ahead.get(path);
  // What has changed since takes no more memory.
  ahead.delete(path);
  return before?.digest === digest ? before.publication : read(path).publication;
}

function read(path: string): { digest: string; publication: Publication } {
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n');
  return { digest: text.slice(0, end), publication: JSON.parse(text.slice(end)) };
}

/** Removes what a folder keeps of plans that are not among these. */
export function removeOthers(folder: string, plans: readonly { id: string }[]): void {
  const ids = new Set(plans.map(({ id }) => id));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!ids.has(name.replace(/\..*/, ''))) rmSync(join(folder, name), { force: true });
  }
}
