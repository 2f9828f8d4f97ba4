import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { Searcher } from '../../src/search/read/searcher.ts';
import type { SearchedPlan } from '../../src/search/write/sources.ts';
import { indexPlans } from './index-plans.ts';
import { folderLoad, searchedPlans } from './test-search.ts';

/** An index for the tests of a file, and the plans in it. */
export interface TestIndex {
  folder: string;
  plans: SearchedPlan[];
  searcher: Searcher;
}

/** Writes an index of some plans before the tests of a block, and removes it after them. */
export function useIndex(read: () => Promise<Plan[]>): () => TestIndex {
  let index: TestIndex | undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'index-'));
    const plans = searchedPlans(await read());
    await indexPlans(plans, folder);
    index = { folder, plans, searcher: new Searcher(folderLoad(folder).load) };
  }, 300_000);
  afterAll(async () => {
    if (index) await rm(index.folder, { recursive: true });
  });
  return () => {
    if (!index) throw new Error('the index exists only while tests run');
    return index;
  };
}
