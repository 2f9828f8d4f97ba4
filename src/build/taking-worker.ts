import { workerData } from 'node:worker_threads';
import { type KeptPlans, takePlans } from './kept-plans.ts';

const { kept, site }: { kept: KeptPlans; site: string } = workerData;
takePlans(kept, site);
