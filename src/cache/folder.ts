import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** The cache of the builds: `CACHE_DIR`, or `.cache`. Astro needs it to be inside the project. */
export const cacheFolder = resolve(process.env.CACHE_DIR || '.cache');

/** The path of a file or folder in the cache, `pictures`. */
export function cachePath(...names: string[]): string {
  return join(cacheFolder, ...names);
}

/** A short key, `3f0c19a2b7d4`, of a content folder and some settings, so that each combination has its own cache. */
export function contentKey(folder: string | undefined, ...settings: readonly (string | undefined)[]): string {
  return hash('sha256', JSON.stringify([resolve(folder || 'content'), ...settings])).slice(0, 12);
}

/** Astro's cache folder for the content, the settings and the part of the site that the environment names. */
export function astroCache(env: NodeJS.ProcessEnv): string {
  const { CONTENT_DIR, SITE_URL, BASE_PATH, CLAUSE_PAGES, SHARD } = env;
  return cachePath('astro', contentKey(CONTENT_DIR, SITE_URL, BASE_PATH, CLAUSE_PAGES, SHARD));
}
