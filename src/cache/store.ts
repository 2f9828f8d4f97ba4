import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
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
    if (!existsSync(path)) return null;
    const now = new Date();
    utimesSync(path, now, now);
    return path;
  }

  /** The path of an entry, which `make` writes where there is none, to the path that it is given. */
  async take(key: string, make: (path: string) => Promise<unknown>): Promise<string> {
    const found = this.find(key);
    if (found !== null) return found;
    const [path, draft] = [join(this.#folder, key), join(this.#folder, `${key}.${randomUUID()}`)];
    await make(draft);
    try {
      renameSync(draft, path);
    } catch (error) {
      // Another build has made the same entry meanwhile.
      if (!existsSync(path)) throw error;
      rmSync(draft, { recursive: true, force: true });
    }
    return path;
  }

  /** Removes the entries that no build has used for 30 days. */
  prune(now = Date.now()): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      if (statSync(path).mtimeMs < now - UNUSED) rmSync(path, { recursive: true, force: true });
    }
  }
}
