import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { KeptPlans } from './kept-plans.ts';
import { readRecord } from './record.ts';
import { spareOf } from './staging.ts';

/** Plans whose pages have most likely not changed, each with the site that has them. */
export interface LikelyPages {
  site: string;
  likely: KeptPlans['folders'];
}

/** Plans whose pages have not changed, each with the site that has them. */
export interface KeptPages extends Pick<KeptPlans, 'folders'> {
  /** The site that has been replaced, whose pages may be moved; it is removed. */
  spare: string;
}

/**
 * Takes pages from earlier sites, in a thread of its own: there are thousands of folders to make. It begins with those of
 * the last site, before it is known which of them have changed, and lets go of these when it is told what is kept; that is
 * done before any page of theirs is written, since what is taken is the last site's file.
 */
export async function beginTaking(
  site: string,
  { made, target }: { made: string; target: string },
): Promise<(kept: KeptPages) => Promise<unknown>> {
  const record = existsSync(spareOf(target)) ? null : await readRecord(target);
  const plans = record?.made === made ? Object.keys(record.plans) : [];
  const task: LikelyPages = { site, likely: Object.fromEntries(plans.map((plan) => [plan, target])) };
  const worker = new Worker(new URL('./taking-worker.ts', import.meta.url), { workerData: task });
  const taken = once(worker, 'message');
  taken.catch(() => {}); // whoever waits for it is told
  return (kept) => {
    worker.postMessage(kept);
    return taken;
  };
}
