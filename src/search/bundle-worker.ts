import { parentPort, workerData } from 'node:worker_threads';
import { writeBundle } from './bundle.ts';
import type { SearchedPlan } from './sources.ts';

const { plans, outDir, lastDirs }: { plans: SearchedPlan[]; outDir: string; lastDirs: readonly string[] } =
  workerData;
parentPort?.postMessage(await writeBundle(plans, outDir, lastDirs));
