import { parentPort, workerData } from 'node:worker_threads';
import { writeBundle } from './bundle.ts';
import type { SearchedPlan } from './sources.ts';

const { plans, outDir, lastDir }: { plans: SearchedPlan[]; outDir: string; lastDir: string | null } =
  workerData;
parentPort?.postMessage(await writeBundle(plans, outDir, lastDir));
