import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './processes.ts';

const LOCK = 'build.lock';
/** What Astro's incremental build knows of the pages in its cache. */
export const MANIFEST = 'incremental-build.json';

/**
 * Claims a cache folder of Astro for this process, after the build that is using it has ended. A build that was killed may
 * have written pages of which the manifest says otherwise: then every page is rendered again.
 */
export async function lockCache(folder: string, logger: { warn: (message: string) => void }): Promise<void> {
  const lock = join(folder, LOCK);
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!claim(lock)) {
    const pid = holderOf(lock);
    if (pid === null) continue;
    if (pid !== process.pid && isRunning(pid)) {
      if (!told) logger.warn(`waiting for the build of process ${pid}; if that is none, remove ${lock}`);
      told = true;
      await wait(200);
    } else {
      rmSync(join(folder, MANIFEST), { force: true });
      rmSync(lock, { force: true });
    }
  }
}

/** Gives a cache folder free for the next build. */
export function unlockCache(folder: string): void {
  rmSync(join(folder, LOCK), { force: true });
}

/** The process that has claimed a cache folder; null where it has given it free meanwhile. */
function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A link comes whole or not at all, with the number of the process in it. */
function claim(lock: string): boolean {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
}
