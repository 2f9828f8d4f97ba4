import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './processes.ts';

const LOCK = 'build.lock';
/** The file in which Astro's incremental build lists the pages in its cache. */
export const MANIFEST = 'incremental-build.json';

/**
 * Locks a cache folder of Astro for this process; waits while another build holds the lock. The manifest of a build that was
 * killed may not match its pages, so it is removed and every page is rendered again.
 */
export async function lockCache(folder: string, logger: { warn: (message: string) => void }): Promise<void> {
  const lock = join(folder, LOCK);
  mkdirSync(folder, { recursive: true });
  let warned = false;
  while (!acquire(lock)) {
    const pid = holderOf(lock);
    if (pid === null) continue;
    if (pid !== process.pid && isRunning(pid)) {
      if (!warned)
        logger.warn(`waiting for the build of process ${pid}; if it is not a build, remove ${lock}`);
      warned = true;
      await wait(200);
    } else {
      rmSync(join(folder, MANIFEST), { force: true });
      rmSync(lock, { force: true });
    }
  }
}

/** Releases the lock of a cache folder. */
export function unlockCache(folder: string): void {
  rmSync(join(folder, LOCK), { force: true });
}

/** The process that holds a lock; null where it has been released meanwhile. */
function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Creates the lock, with the process id in it, unless it exists: a link is made atomically. */
function acquire(lock: string): boolean {
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
