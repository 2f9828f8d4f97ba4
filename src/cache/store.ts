import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { cachePath } from './folder.ts';

/** What no build has used for so many milliseconds is removed: 30 days. */
const UNUSED = 30 * 24 * 60 * 60 * 1000;

/**
 * A part of the cache that holds files and folders by keys, each a digest of everything that its content was made from: an
 * entry is never stale, it is only no longer asked for.
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
   * The path of an entry, which `make` writes where there is none, to the path that it is given; what it writes beside that is
   * removed. Throws what `make` throws, and then there is no entry.
   */
  async take(key: string, make: (path: string) => Promise<unknown>): Promise<string> {
    const found = this.find(key);
    if (found !== null) return found;
    const folder = mkdtempSync(join(this.#folder, 'draft-'));
    const [path, draft] = [join(this.#folder, key), join(folder, key)];
    try {
      await make(draft);
      moveInto(draft, path);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return path;
  }

  /** Removes the entries that no build has used for 30 days. */
  prune(now = Date.now()): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      // Another build may have removed it meanwhile.
      const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (used < now - UNUSED) rmSync(path, { recursive: true, force: true });
    }
  }
}

function moveInto(draft: string, path: string): void {
  try {
    renameSync(draft, path);
  } catch (error) {
    // Another build has made the same folder meanwhile.
    if (!existsSync(draft) || !existsSync(path)) throw error;
  }
}
