import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from '../../src/cache/store.ts';
import { readRegisters } from '../../src/content/folder.ts';
import type { Catalog } from '../../src/search/read/files.ts';
import { buildIndex } from '../../src/search/write/search-index.ts';
import { indexInput, type SearchedPlan } from '../../src/search/write/sources.ts';

/**
 * Writes the index of some plans to a folder, as a build of the site does, on so many cores; without a store nothing is taken
 * from a cache.
 */
export async function indexPlans(
  plans: readonly SearchedPlan[],
  outDir: string,
  { store, cores }: { store?: Store; cores?: number | undefined } = {},
): Promise<Catalog> {
  const empty = await mkdtemp(join(tmpdir(), 'bundles-'));
  const searched = indexInput(plans, (plan) => plan);
  const bundles = store ?? new Store('bundles', empty);
  const catalog = await buildIndex(searched, outDir, await readRegisters(), bundles, cores);
  await rm(empty, { recursive: true });
  return catalog;
}
