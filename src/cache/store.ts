import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath } from './folder.ts';

/** Entries that no build has used for 30 days are removed; in milliseconds. */
const MAX_AGE = 30 * 24 * 60 * 60 * 1000;

/**
 * A part of the cache that holds files and folders by key. A key is a digest of everything that the entry was made from, so
 * that an entry is never stale, only unused.
 */
export class Store {
  readonly #folder: string;

  /** `name` is the folder in the cache, `bundles`. */
  constructor(name: string, folder = cachePath(name)) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The path of an entry; null where there is none. */
  find(key: string): string | null {
    const path = join(this.#folder, key);
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    return path;
  }

  /**
   * The path of an entry. Where there is none, `make` writes it, a file or a folder, to the path that it is given. Throws what
   * `make` throws, and then stores nothing.
   */
  async getOrMake(key: string, make: (path: string) => Promise<unknown>): Promise<string> {
    const found = this.find(key);
    if (found !== null) return found;
    const [path, draft] = [join(this.#folder, key), join(this.#folder, `draft-${randomUUID()}`)];
    try {
      await make(draft);
      moveInto(draft, path);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    return path;
  }

  /** Removes entries that no build has used for 30 days. */
  prune(now = Date.now()): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      // Another build may have removed the entry meanwhile.
      const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (used < now - MAX_AGE) rmSync(path, { recursive: true, force: true });
    }
  }
}

function moveInto(draft: string, path: string): void {
  try {
    renameSync(draft, path);
  } catch (error) {
    // Another build has made the same entry meanwhile.
    if (!existsSync(draft) || !existsSync(path)) throw error;
  }
}
