import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cachePath } from '../cache/folder.ts';
import { isRunning } from '../content/processes.ts';
import { leavingOf, type Staying } from './staying.ts';

/** Where sites lie that were replaced, until the next build removes them: their files may take as long as a build. */
const REPLACED = cachePath('replaced');

/** Where the sites lie while one takes the place of the other, beside each other, and so on one disk. */
interface Places {
  target: string;
  /** The new site, but for what stays of the last one. */
  next: string;
  /** The last site. */
  last: string;
  /** Says, from when the new site is whole until it has its place, what of the last one's folders does not stay. */
  leaving: string;
  /** The same while it is written. */
  written: string;
}

function placesOf(target: string, pid: number): Places {
  const beside = (what: string) => `${target}.${what}-${pid}`;
  return {
    target,
    next: beside('next'),
    last: beside('last'),
    leaving: beside('leaving'),
    written: beside('written'),
  };
}

/**
 * Puts a whole site in the place of the last one, of which some entries may stay: whole folders are moved, so that it takes
 * some renames more than there are entries that don't stay. Meanwhile there is no site; where a build is killed just then,
 * `restoreSite` does the rest.
 */
export async function replaceSite(site: string, target: string, staying: Staying = {}): Promise<void> {
  const places = placesOf(target, process.pid);
  await mkdir(dirname(target), { recursive: true });
  await moveFolder(site, places.next);
  writeFileSync(places.written, JSON.stringify(leavingOf(staying, target)));
  renameSync(places.written, places.leaving);
  finishReplacing(places);
}

/** Does what is left to do, from any point on. */
function finishReplacing({ target, next, last, leaving }: Places): void {
  const folders: Staying = JSON.parse(readFileSync(leaving, 'utf8'));
  if (existsSync(next)) {
    if (existsSync(target)) renameSync(target, last);
    for (const [folder, names] of Object.entries(folders)) moveStaying({ last, next }, folder, names);
    renameSync(next, target);
  }
  putAside(last);
  rmSync(leaving);
}

/** Gives the new site what stays of a folder of the last one, from any point on. */
function moveStaying(
  { last, next }: Pick<Places, 'last' | 'next'>,
  folder: string,
  leaving: readonly string[],
) {
  const [from, to] = [join(last, folder), join(next, folder)];
  const [left, staying] = [`${from}.left`, `${to}.staying`];
  if (existsSync(from)) {
    mkdirSync(left, { recursive: true });
    for (const name of leaving.filter((one) => existsSync(join(from, one))))
      renameSync(join(from, name), join(left, name));
    renameSync(from, staying);
  }
  if (existsSync(staying)) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(to)) renameSync(join(to, name), join(staying, name));
    rmdirSync(to);
    renameSync(staying, to);
  }
}

/** Keeps a site that was replaced out of the way, for the next build to remove. */
function putAside(last: string): void {
  if (!existsSync(last)) return;
  mkdirSync(REPLACED, { recursive: true });
  try {
    renameSync(last, join(REPLACED, randomUUID()));
  } catch {
    // It lies on another disk.
    rmSync(last, { recursive: true });
  }
}

/**
 * Removes the sites that were replaced, in a thread of its own: thousands of files would keep those of the process from all
 * else. What it has not done when the process ends is left for the next time.
 */
export function beginRemovingReplaced(): void {
  if (!existsSync(REPLACED) || readdirSync(REPLACED).length === 0) return;
  const worker = new Worker(new URL('./removing-worker.ts', import.meta.url));
  worker.on('error', () => {}); // what cannot be removed stands in nobody's way
  worker.unref();
}

/** Removes the sites that were replaced, one file after the other: a thread ends between two of them when it has to. */
export function removeReplaced(): void {
  for (const name of readdirSync(REPLACED)) removeFolder(join(REPLACED, name));
}

function removeFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeFolder(join(folder, entry.name));
    else unlinkSync(join(folder, entry.name));
  }
  rmdirSync(folder);
}

/** Finishes what killed builds have begun to put in the place of the last site, and removes what they have left beside it. */
export async function restoreSite(target: string): Promise<void> {
  const beside = await readdir(dirname(target)).catch(() => []);
  const pids = beside.flatMap((name) => {
    const [, own, pid] = /^(.*)\.(?:next|last|leaving|written)-(\d+)$/.exec(name) ?? [];
    return own === basename(target) && !isRunning(Number(pid)) ? [Number(pid)] : [];
  });
  for (const pid of new Set(pids)) {
    const places = placesOf(target, pid);
    if (existsSync(places.leaving)) finishReplacing(places);
    for (const path of [places.next, places.last, places.written])
      await rm(path, { recursive: true, force: true });
  }
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
