import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that a swap uses inside the target, in the order in which they appear. */
const COPYING = '.next-part';
const COMPLETE = '.next';
const LAST = '.last';
const MOVING = '.new';

/** Entries of the target that are not part of the site: the folders above, its repository, the file system's own folder. */
const NOT_SITE = new Set([COPYING, COMPLETE, LAST, MOVING, '.git', 'lost+found']);

/**
 * Replaces the site in `target` by the one in `staging`, which no longer exists afterwards. The target may be a mount, a symbolic link, on
 * another disk, or not exist yet. The site is unavailable only for some milliseconds, while top-level entries are renamed.
 * After a crash `completeSwap` finishes the swap. Throws the error of the file system where a file cannot be moved, and then
 * restores the last site.
 */
export async function swapSite(staging: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await completeSwap(target);
  const copying = join(target, COPYING);
  move(staging, copying, () => cpSync(staging, copying, { recursive: true }));
  renameSync(copying, join(target, COMPLETE));
  replaceEntries(target);
  rmSync(staging, { recursive: true, force: true }); // still there where it was copied
  removeLastSite(join(target, LAST), `${staging}-last`);
}

/** Removes the last site; on the same disk in the background, since removing thousands of files takes long. */
function removeLastSite(last: string, removed: string): void {
  try {
    renameSync(last, removed);
  } catch {
    removeAll([last]);
    return;
  }
  removeInBackground(removed);
}

/** Removes a folder in a process that outlives this one. If that is killed, the next build removes the rest. */
function removeInBackground(folder: string): void {
  const script = 'fs.rmSync(process.argv[1], { recursive: true, force: true })';
  spawn(process.execPath, ['--eval', script, folder], { detached: true, stdio: 'ignore' }).unref();
}

/**
 * Finishes a swap that was killed, before the next build reads the target. The target then holds the new site where its copy
 * was complete, else the last one.
 */
export async function completeSwap(target: string): Promise<void> {
  replaceEntries(target);
  removeAll([join(target, COPYING), join(target, LAST)]);
}

// Synchronous, so that nothing else delays it: meanwhile there is no site.
function replaceEntries(target: string): void {
  const [complete, moving] = [join(target, COMPLETE), join(target, MOVING)];
  if (existsSync(complete)) {
    moveLastSite(target);
    renameSync(complete, moving);
  }
  if (existsSync(moving)) {
    for (const name of entriesOf(moving)) renameSync(join(moving, name), join(target, name));
    rmSync(moving, { recursive: true });
  }
}

function moveLastSite(target: string): void {
  const last = join(target, LAST);
  mkdirSync(last, { recursive: true });
  try {
    for (const name of entriesOf(target)) {
      const entry = join(target, name);
      // In a container a folder of the image cannot be renamed, not even on the same disk.
      move(entry, join(last, name), () => rmSync(entry, { recursive: true }));
    }
  } catch (error) {
    for (const name of entriesOf(last)) renameSync(join(last, name), join(target, name));
    throw error;
  }
}

function entriesOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => !NOT_SITE.has(name));
}

function move(from: string, to: string, acrossDisks: () => void): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    acrossDisks();
  }
}

function removeAll(folders: readonly string[]): void {
  // For thousands of files the asynchronous function takes half as long again.
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
