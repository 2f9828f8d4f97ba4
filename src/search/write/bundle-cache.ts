import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import Piscina from 'piscina';
import { codeDigest } from '../../cache/code-digest.ts';
import { Store } from '../../cache/store.ts';
import type { BundleEntry } from '../read/files.ts';
import { type BundleTask, entryOf, writeBundle } from './bundle.ts';
import type { PlacedSource } from './sources.ts';

const MODULE = 'src/search/write/bundle.ts';
const WORKERS = {
  filename: resolve(MODULE),
  name: writeBundle.name,
  // Where the cache has all bundles, no worker is started.
  minThreads: 0,
  // A small young generation halves the memory of a worker: it is collected every few megabytes.
  resourceLimits: { maxYoungGenerationSizeMb: 16 },
};

/**
 * Writes bundles to a folder, from the cache where it has them, else in as many worker threads as there are `cores`, each of
 * which takes a third of a gigabyte. Returns their entries in the catalog.
 */
export async function writeBundles(
  bundles: readonly PlacedSource[][],
  folder: string,
  store = new Store('bundles'),
  cores = availableParallelism(),
): Promise<BundleEntry[]> {
  const code = codeDigest(MODULE);
  const pool = new Piscina({ ...WORKERS, maxThreads: cores });
  const waiting = bundles.entries();
  const entries: BundleEntry[] = [];
  // One loop for each thread, so that the words of a bundle are read only when there is a thread for it.
  const writeNext = async () => {
    for (const [at, sources] of waiting) {
      const entry = entryOf(sources, code);
      const path = await store.getOrMake(entry.folder, (draft) =>
        pool.run({ plans: sources.map(({ read }) => read()), folder: draft } satisfies BundleTask),
      );
      cpSync(path, join(folder, entry.folder), { recursive: true });
      entries[at] = entry;
    }
  };
  try {
    await Promise.all(Array.from({ length: cores }, writeNext));
  } finally {
    await pool.destroy();
  }
  store.prune();
  return entries;
}
