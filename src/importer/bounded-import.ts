import { Worker } from 'node:worker_threads';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import type { ImportedFiles } from './import-files.ts';

/** What a thread is asked to import. */
export interface ImportRequest {
  paths: readonly string[];
  id: string | null;
}

/** What it answers. */
export type ImportAnswer =
  | { imported: ImportedFiles }
  | { refused: { file: string; findings: readonly Finding[] } };

/** How much an import may take; a plan of a hundred pages takes a second and 300 MB. */
export interface Bounds {
  seconds: number;
  megabytes: number;
}

const BOUNDS: Bounds = { seconds: 120, megabytes: 2000 };

/**
 * What `importFiles` makes of some files, in a thread that is ended when it takes too long or too much memory, whatever
 * the files do to it. Throws a FindingError then, and where they hold no plan.
 */
export async function importBounded(request: ImportRequest, bounds: Bounds = BOUNDS): Promise<ImportedFiles> {
  const answer = await ask(request, bounds);
  if ('imported' in answer) return answer.imported;
  throw new FindingError(answer.refused.file, answer.refused.findings);
}

/** How often, in milliseconds, the memory of the process is looked at: buffers outside a thread's heap have no limit. */
const WATCH = 200;

async function ask(request: ImportRequest, { seconds, megabytes }: Bounds): Promise<ImportAnswer> {
  const refusal = (message: string): ImportAnswer => ({
    refused: { file: request.paths[0] ?? '', findings: [finding('too-costly', 0, message)] },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ImportAnswer>();
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: request });
  const slow = setTimeout(() => resolve(refusal(`it takes more than ${seconds} seconds`)), seconds * 1000);
  const large = setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 1e6) resolve(refusal(`it takes more than ${megabytes} MB`));
  }, WATCH);
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refusal(`it takes more than ${megabytes} MB`));
    else reject(error);
  });
  try {
    return await promise;
  } finally {
    clearTimeout(slow);
    clearInterval(large);
    await worker.terminate();
  }
}
