import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from '../processes.ts';

/** Where builds do their work, inside the project, where alone Astro keeps what belongs to a build within its folder. */
const WORK = resolve('.cache/builds');

/** A fresh folder for a build to write into; what killed builds have left behind is removed first. */
export async function openStaging(): Promise<string> {
  await mkdir(WORK, { recursive: true });
  for (const name of await readdir(WORK)) {
    if (!isRunning(Number(name))) await rm(join(WORK, name), { recursive: true, force: true });
  }
  const folder = join(WORK, String(process.pid), 'site');
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes a build's own folder. */
export async function closeStaging(): Promise<void> {
  // A build that failed may still be writing.
  await rm(join(WORK, String(process.pid)), { recursive: true, force: true, maxRetries: 9, retryDelay: 200 });
}

/**
 * Puts a whole site in the place of the last one, which stays there until the new one lies beside it, on the same disk.
 * Between the two renames there is no site; `restoreSite` puts the last one back where a build was killed there.
 */
export async function replaceSite(site: string, target: string): Promise<void> {
  const next = besideOf(target, 'next');
  const last = besideOf(target, 'last');
  await mkdir(dirname(target), { recursive: true });
  await moveFolder(site, next);
  if (existsSync(target)) await rename(target, last);
  await rename(next, target);
  await rm(last, { recursive: true, force: true });
}

/** Puts back a site that a killed build has moved aside, and removes what other builds have left beside it. */
export async function restoreSite(target: string): Promise<void> {
  const beside = await readdir(dirname(target)).catch(() => []);
  const left = beside.filter((name) => {
    const [, pid] = name.match(/^(?:.*)\.(?:next|last)-(\d+)$/) ?? [];
    return pid !== undefined && name.startsWith(`${basename(target)}.`) && !isRunning(Number(pid));
  });
  const paths = left.map((name) => join(dirname(target), name));
  const last = paths.find((path) => /\.last-\d+$/.test(path));
  if (last && !existsSync(target)) await rename(last, target);
  for (const path of paths) await rm(path, { recursive: true, force: true });
}

function besideOf(target: string, what: 'next' | 'last'): string {
  return `${target}.${what}-${process.pid}`;
}

/** Moves a folder, by copying where the other place is on another disk. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
