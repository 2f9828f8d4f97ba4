import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { dropPlans, takePlans } from './kept-plans.ts';
import type { KeptPages, LikelyPages } from './taking.ts';

const { site, likely }: LikelyPages = workerData;
takePlans(likely, site);
parentPort?.once('message', ({ folders, spare }: KeptPages) => {
  const isThere = (plan: string) => plan in likely && likely[plan] === folders[plan];
  dropPlans(
    Object.keys(likely).filter((plan) => !isThere(plan)),
    site,
  );
  const others = Object.entries(folders).filter(([plan]) => !isThere(plan));
  takePlans(Object.fromEntries(others), site, spare);
  parentPort?.postMessage('taken');
  rmSync(spare, { recursive: true, force: true });
});
