import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { KeptPlans } from './kept-plans.ts';

/** What a thread is asked to put into a site. */
export interface TakingTask {
  folders: KeptPlans;
  site: string;
}

/** Puts the pages of plans into a site, see `linkPlans`, in a thread of its own: there are thousands of folders to make. */
export async function takePlans(folders: KeptPlans, site: string): Promise<void> {
  if (Object.keys(folders).length === 0) return;
  const task: TakingTask = { folders, site };
  await once(new Worker(new URL('./taking-worker.ts', import.meta.url), { workerData: task }), 'exit');
}
