import { join, resolve } from 'node:path';

/** Where builds keep what the next one begins with: `CACHE_DIR`, or `.cache`. It lies inside the project, as Astro needs it. */
export const cacheFolder = resolve(process.env.CACHE_DIR || '.cache');

/** A file or folder of the cache, `pictures`. */
export function cachePath(...names: string[]): string {
  return join(cacheFolder, ...names);
}
