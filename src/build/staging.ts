import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachePath } from '../cache/folder.ts';
import { isRunning } from '../content/processes.ts';
import { beginRemovingReplaced } from './replacing.ts';

/** Where builds do their work, inside the project, where alone Astro keeps what belongs to a build within its folder. */
const WORK = cachePath('builds');

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

async function removeLeft(): Promise<void> {
  await mkdir(WORK, { recursive: true });
  for (const name of await readdir(WORK)) {
    if (!isRunning(Number(name))) await rm(join(WORK, name), { recursive: true, force: true });
  }
  beginRemovingReplaced();
}

function ownFolder(name: string): string {
  return join(WORK, String(process.pid), name);
}

/** Removes a build's own folder. */
export async function closeStaging(): Promise<void> {
  // A build that failed may still be writing.
  await rm(join(WORK, String(process.pid)), { recursive: true, force: true, maxRetries: 9, retryDelay: 200 });
}
