import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import * as promises from '../importer/promises.ts';

/** The task of a worker. */
export interface Share {
  runs: number;
  seed: number;
}

/** The result of a property: the smallest counterexample, or null. */
export interface Tried {
  name: string;
  runs: number;
  broken: string | null;
}

/** The slower properties are checked a tenth as often as that of a text alone. */
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
