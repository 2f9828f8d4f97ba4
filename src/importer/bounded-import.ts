import { Worker } from 'node:worker_threads';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import type { publishedPlan } from '../model/published.ts';
import type { ImportedFiles } from './import-files.ts';

/** What a thread is asked to import. */
export interface ImportRequest {
  paths: readonly string[];
  id: string | null;
}

/** A plan made from files, as programs and as people are told of it. */
export interface PrintedImport extends ImportedFiles {
  json: ReturnType<typeof publishedPlan>;
  outline: string;
}

/** What a thread answers. */
export type ImportAnswer =
  | { imported: PrintedImport }
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
export async function importBounded(request: ImportRequest, bounds?: Bounds): Promise<PrintedImport> {
  const importer = new BoundedImporter(bounds);
  try {
    return await importer.import(request);
  } finally {
    await importer.close();
  }
}

/** How often, in milliseconds, the memory of the process is looked at: buffers outside a thread's heap have no limit. */
const WATCH = 200;

/** Imports documents one after the other within bounds, in a thread that is kept for the next while it is small. */
export class BoundedImporter {
  readonly #bounds: Bounds;
  #worker: Worker | null = null;

  constructor(bounds: Bounds = BOUNDS) {
    this.#bounds = bounds;
  }

  /** What `importFiles` makes of some files. Throws a FindingError where that is too costly or they hold no plan. */
  async import(request: ImportRequest): Promise<PrintedImport> {
    const answer = await this.#ask(request);
    if ('imported' in answer) return answer.imported;
    throw new FindingError(answer.refused.file, answer.refused.findings);
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask(request: ImportRequest): Promise<ImportAnswer> {
    const { seconds, megabytes } = this.#bounds;
    const { promise, resolve, reject } = Promise.withResolvers<ImportAnswer>();
    const refuse = async (limit: string) => {
      await this.close();
      const findings = [finding('too-costly', 0, `it takes more than ${limit}`)];
      resolve({ refused: { file: request.paths[0] ?? '', findings } });
    };
    const slow = setTimeout(() => refuse(`${seconds} seconds`), seconds * 1000);
    const large = setInterval(() => {
      if (megabytesTaken() > megabytes) refuse(`${megabytes} MB`);
    }, WATCH);
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse(`${megabytes} MB`);
      else this.close().then(() => reject(error));
    };
    const worker = this.#worker ?? new Worker(new URL('./import-worker.ts', import.meta.url));
    this.#worker = worker;
    worker.once('message', resolve);
    worker.once('error', fail);
    worker.postMessage(request);
    try {
      return await promise;
    } finally {
      clearTimeout(slow);
      clearInterval(large);
      worker.off('message', resolve);
      worker.off('error', fail);
      if (megabytesTaken() > megabytes / 3) await this.close();
    }
  }
}

function megabytesTaken(): number {
  return process.memoryUsage.rss() / 1e6;
}
