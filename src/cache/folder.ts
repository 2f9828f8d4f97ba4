import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where builds keep what the next one begins with: `CACHE_DIR`, or `.cache`. It lies inside the project, as Astro needs it. */
export const cacheFolder = resolve(process.env.CACHE_DIR || '.cache');

/** A file or folder of the cache, `pictures`. */
export function cachePath(...names: string[]): string {
  return join(cacheFolder, ...names);
}

/** A short name, `3f0c19a2b7d4`, for a content folder and the given settings: caches of other content are others. */
export function contentKey(folder: string | undefined, ...settings: readonly (string | undefined)[]): string {
  return hash('sha256', JSON.stringify([resolve(folder || 'content'), ...settings])).slice(0, 12);
}

/** Where Astro keeps pages: those of other content or settings, or of a part of the site, are others. */
export function astroCache(env: NodeJS.ProcessEnv): string {
  const { CONTENT_DIR, SITE_URL, BASE_PATH, CLAUSE_PAGES, SHARD } = env;
  return cachePath('astro', contentKey(CONTENT_DIR, SITE_URL, BASE_PATH, CLAUSE_PAGES, SHARD));
}
