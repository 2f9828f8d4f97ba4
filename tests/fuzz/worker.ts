import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import * as promises from '../importer/promises.ts';

/** What one core is to try. */
export interface Share {
  runs: number;
  seed: number;
}

/** How a promise fared: with the smallest input that broke it, null where it was kept. */
export interface Tried {
  name: string;
  runs: number;
  broken: string | null;
}

/** Texts are tried by themselves as often as asked; the promises around them, which cost more, a tenth as often. */
async function tryAll({ runs, seed }: Share): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const [name, property] of Object.entries(promises)) {
    const numRuns = name === 'anyTextIsKept' ? runs : Math.ceil(runs / 10);
    const details = await fc.check(property as fc.IRawProperty<unknown>, { numRuns, seed });
    const broken = details.failed ? fc.defaultReportMessage(details) || 'it took too long' : null;
    tried.push({ name, runs: details.numRuns, broken });
  }
  return tried;
}

parentPort?.postMessage(await tryAll(workerData as Share));
