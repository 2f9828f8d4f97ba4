import { workerData } from 'node:worker_threads';
import { linkPlans } from './kept-plans.ts';
import type { TakingTask } from './taking.ts';

const { folders, site }: TakingTask = workerData;
linkPlans(folders, site);
