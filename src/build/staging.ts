import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from '../processes.ts';

/** Where builds do their work, inside the project, where alone Astro keeps what belongs to a build within its folder. */
const WORK = resolve('.cache/builds');
/** Where a site lies that was replaced: the next build for the same place moves from there what has not changed. */
const SPARES = resolve('.cache/replaced');

/** The folders of a build's own. */
export interface Staging {
  /** The site as it is written. */
  site: string;
  /** The code that renders its pages, once it has been taken. */
  code: string;
  /** What was found out of all plans together. */
  prepared: string;
}

/** Fresh folders for a build to write into; what killed builds have left behind is removed first. */
export async function openStaging(): Promise<Staging> {
  await removeLeft();
  const staging = { site: ownFolder('site'), code: ownFolder('code'), prepared: ownFolder('prepared') };
  for (const folder of [staging.site, staging.prepared]) await mkdir(folder, { recursive: true });
  return staging;
}

/**
 * The site that the last one has replaced, moved into the build's own folder: nobody is served from it, so that its pages
 * may be moved on. There is nothing in the folder where none was replaced.
 */
export async function takeSpare(target: string): Promise<string> {
  const spare = ownFolder('spare');
  if (existsSync(target) && existsSync(spareOf(target))) await rename(spareOf(target), spare);
  return spare;
}

async function removeLeft(): Promise<void> {
  await mkdir(WORK, { recursive: true });
  for (const name of await readdir(WORK)) {
    if (!isRunning(Number(name))) await rm(join(WORK, name), { recursive: true, force: true });
  }
  // What has to be removed of a site that has gone may take as long as a build: it is done beside it, or beside the next one.
  removeSpares().catch(() => {});
}

async function removeSpares(): Promise<void> {
  for (const name of await readdir(SPARES)) {
    if (!existsSync(decodeURIComponent(name))) await rm(join(SPARES, name), { recursive: true, force: true });
  }
}

function ownFolder(name: string): string {
  return join(WORK, String(process.pid), name);
}

/** Where the site lies that the last one has replaced, if it has. */
export function spareOf(target: string): string {
  return join(SPARES, encodeURIComponent(target));
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
  await keepSpare(last, target);
}

/** Keeps a site that was replaced for the next build: to remove all its files would take seconds. */
async function keepSpare(last: string, target: string): Promise<void> {
  await mkdir(SPARES, { recursive: true });
  // On another disk it cannot be moved on.
  await rename(last, spareOf(target)).catch(() => rm(last, { recursive: true, force: true }));
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
