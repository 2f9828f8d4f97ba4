import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
export async function keepPublication({ path, digest }: Kept, publication: Publication): Promise<void> {
  const written = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(written, `${digest}\n${JSON.stringify(publication)}\n`);
  // A build that is killed leaves the last file whole, and two at a time don't write into each other's.
  await rename(written, path);
}

/** Whether a file keeps what was read of just this. */
export async function isKept({ path, digest }: Kept): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  const line = Buffer.from(`${digest}\n`);
  const { buffer } = await file.read(Buffer.alloc(line.length), 0, line.length, 0);
  await file.close();
  return buffer.equals(line);
}

/** What was read of a plan. */
export async function readKept({ path }: Pick<Kept, 'path'>): Promise<Publication> {
  const text = await readFile(path, 'utf8');
  return JSON.parse(text.slice(text.indexOf('\n')));
}

/** Removes what a folder keeps of plans that are not among these. */
export async function removeOthers(folder: string, plans: readonly { id: string }[]): Promise<void> {
  const ids = new Set(plans.map(({ id }) => id));
  for (const name of await readdir(folder).catch(() => [])) {
    if (!ids.has(name.replace(/\..*/, ''))) await rm(join(folder, name), { force: true });
  }
}
