import { workerData } from 'node:worker_threads';
import { type KeptPlans, takePlans } from './kept-plans.ts';

/** What a thread is asked to take. */
export interface TakingTask {
  kept: KeptPlans;
  site: string;
  spare: string;
}

const { kept, site, spare }: TakingTask = workerData;
takePlans(kept, site, spare);
