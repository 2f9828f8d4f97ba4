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
import type { Publication } from './model/publication.ts';

// The first line of a file is the digest of what it was read from, the second the publication as JSON: whether a file
// is still good is said by its beginning, and of thousands of plans one at a time is text.

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

/** What was read of a plan. */
export function readKept({ path }: Pick<Kept, 'path'>): Publication {
  const text = readFileSync(path, 'utf8');
  return JSON.parse(text.slice(text.indexOf('\n')));
}

/** Removes what a folder keeps of plans that are not among these. */
export function removeOthers(folder: string, plans: readonly { id: string }[]): void {
  const ids = new Set(plans.map(({ id }) => id));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!ids.has(name.replace(/\..*/, ''))) rmSync(join(folder, name), { force: true });
  }
}
