import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import Tinypool from 'tinypool';
import { codeDigest } from '../../cache/code-digest.ts';
import { Store } from '../../cache/store.ts';
import type { BundleEntry } from '../read/files.ts';
import { entryOf } from './bundle.ts';
import type { BundleTask } from './bundle-worker.ts';
import type { Source } from './sources.ts';

const WORKER = 'src/search/write/bundle-worker.ts';

/** A thread that clears up what it no longer needs every few megabytes takes half as much memory as it would. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/**
 * Puts bundles into a folder, those of earlier builds from the cache; the others are written by as many worker threads as
 * there are `cores`, each of which takes a third of a gigabyte. Returns their entries in the catalog.
 */
export async function writeBundles(
  bundles: readonly Source[][],
  folder: string,
  store = new Store('bundles'),
  cores = availableParallelism(),
): Promise<BundleEntry[]> {
  const code = codeDigest(WORKER);
  let pool: Tinypool | undefined;
  const write = async (sources: readonly Source[], draft: string) => {
    pool ??= new Tinypool({ filename: resolve(WORKER), maxThreads: cores, resourceLimits: LIMITS });
    const plans = sources.map(({ read }) => read());
    await pool.run({ plans, folder: draft } satisfies BundleTask);
  };
  const waiting = bundles.entries();
  const entries: BundleEntry[] = [];
  const work = async () => {
    for (const [at, sources] of waiting) {
      const entry = entryOf(sources, code);
      const path = await store.take(entry.folder, (draft) => write(sources, draft));
      cpSync(path, join(folder, entry.folder), { recursive: true });
      entries[at] = entry;
    }
  };
  // The words of a bundle are read when there is a thread for it.
  try {
    await Promise.all(Array.from({ length: cores }, work));
  } finally {
    await pool?.destroy();
  }
  store.prune();
  return entries;
}
