import { writeBundle } from './bundle.ts';
import type { SearchedPlan } from './sources.ts';

/** A bundle to be written to a new folder. */
export interface BundleTask {
  plans: SearchedPlan[];
  folder: string;
}

/** Writes a bundle in a worker thread. */
export default function writeBundleOf({ plans, folder }: BundleTask): Promise<void> {
  return writeBundle(plans, folder);
}
