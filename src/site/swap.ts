import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Names that a swap uses inside the target, in the order in which they come. */
const COPYING = '.next-part';
const WHOLE = '.next';
const LAST = '.last';
const MOVING = '.new';

/** What stays in the target: the names above, a repository that the site is committed to, and what a disk has of its own. */
const STAYING = new Set([COPYING, WHOLE, LAST, MOVING, '.git', 'lost+found']);

/**
 * Puts a whole site in the place of the last one in `target`, and uses up the folder `staging`. It works inside the target,
 * which may be a mount, a link to a folder, on another disk, or not exist yet. Only renames of top-level entries lie between
 * the last site and the new one, so there is no site for milliseconds. Where it is killed, `completeSwap` does the rest.
 * Throws the error of the file system where a file cannot be moved; the last site then has its place again.
 */
export async function swapSite(staging: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await completeSwap(target);
  const copying = join(target, COPYING);
  move(staging, copying, () => cpSync(staging, copying, { recursive: true }));
  renameSync(copying, join(target, WHOLE));
  replaceEntries(target);
  // A last site of thousands of files is out of the target at once where both lie on one disk.
  await rename(join(target, LAST), staging).catch(() => {});
  await removeAll([join(target, LAST), staging]);
}

/**
 * Completes a swap that was killed: a target has one whole site afterwards, the new one from the moment when all of it was
 * there, and nothing else. Call it before a build looks at the last site.
 */
export async function completeSwap(target: string): Promise<void> {
  replaceEntries(target);
  await removeAll([join(target, COPYING), join(target, LAST)]);
}

// At once, not step by step with whatever else the process has to do: meanwhile there is no site.
function replaceEntries(target: string): void {
  const [whole, moving] = [join(target, WHOLE), join(target, MOVING)];
  if (existsSync(whole)) {
    putAside(target);
    renameSync(whole, moving);
  }
  if (existsSync(moving)) {
    for (const name of entriesOf(moving)) renameSync(join(moving, name), join(target, name));
    rmSync(moving, { recursive: true });
  }
}

function putAside(target: string): void {
  const last = join(target, LAST);
  mkdirSync(last, { recursive: true });
  try {
    for (const name of entriesOf(target)) {
      const entry = join(target, name);
      // In a container a folder that came with the image cannot be moved, not even within its folder.
      move(entry, join(last, name), () => rmSync(entry, { recursive: true }));
    }
  } catch (error) {
    for (const name of entriesOf(last)) renameSync(join(last, name), join(target, name));
    throw error;
  }
}

function entriesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => !STAYING.has(name));
}

function move(from: string, to: string, acrossDisks: () => void): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    acrossDisks();
  }
}

async function removeAll(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
