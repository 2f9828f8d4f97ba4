import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from '../../src/cache/store.ts';
import { readRegisters } from '../../src/content/folder.ts';
import { printRows } from '../../src/exports/json.ts';
import { readSources } from '../../src/search/data-folder.ts';
import type { Catalog } from '../../src/search/files.ts';
import { buildIndex } from '../../src/search/index.ts';
import type { SearchedPlan } from '../../src/search/sources.ts';

/** Lets a task have a folder with these plans as the site publishes them, `plans.json` and `clauses.json`. */
export async function withData<T>(
  plans: readonly SearchedPlan[],
  task: (dataDir: string) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'data-'));
  const clauses = plans.flatMap((plan) => plan.clauses);
  await writeFile(join(dataDir, 'plans.json'), printRows(plans.map(({ plan }) => plan)));
  await writeFile(join(dataDir, 'clauses.json'), printRows(clauses));
  const result = await task(dataDir);
  await rm(dataDir, { recursive: true });
  return result;
}

/**
 * Writes the index of some plans to a folder, as a build of the site does; all of it anew where no store of bundles is given,
 * on as many cores.
 */
export function indexPlans(
  plans: readonly SearchedPlan[],
  outDir: string,
  { store, cores }: { store?: Store; cores?: number | undefined } = {},
): Promise<Catalog> {
  return withData(plans, async (dataDir) => {
    const bundles = store ?? new Store('bundles', join(dataDir, 'bundles'));
    return buildIndex(await readSources(dataDir), outDir, await readRegisters(), bundles, cores);
  });
}
