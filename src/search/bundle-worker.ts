import { parentPort } from 'node:worker_threads';
import { writeBundle } from './bundle.ts';
import type { SearchedPlan } from './sources.ts';

/** What a thread is asked to write, and where. */
export interface BundleTask {
  plans: SearchedPlan[];
  folder: string;
}

parentPort?.on('message', async ({ plans, folder }: BundleTask) => {
  await writeBundle(plans, folder);
  parentPort?.postMessage(folder);
});
