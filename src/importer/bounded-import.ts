import { Worker } from 'node:worker_threads';
import { type Finding, FindingError, finding } from '../model/finding.ts';
import type { publishedPlan } from '../model/published.ts';
import type { ImportedFiles } from './import-files.ts';

/** A request to the worker. */
export interface ImportRequest {
  paths: readonly string[];
  id: string | null;
}

/** An imported plan with its JSON and its outline for people. */
export interface PrintedImport extends ImportedFiles {
  json: ReturnType<typeof publishedPlan>;
  outline: string;
}

/** The answer of the worker. */
export type ImportAnswer =
  | { imported: PrintedImport }
  | { refused: { file: string; findings: readonly Finding[] } };

/** The limits of an import; a plan of a hundred pages takes a second and 300 MB. */
interface Bounds {
  seconds: number;
  megabytes: number;
}

const BOUNDS: Bounds = { seconds: 120, megabytes: 2000 };

/**
 * Runs `importFiles` in a worker that is terminated when it exceeds a limit. Throws a FindingError then, and where the files
 * contain no plan.
 */
export async function importBounded(request: ImportRequest, bounds?: Bounds): Promise<PrintedImport> {
  const importer = new BoundedImporter(bounds);
  try {
    return await importer.import(request);
  } finally {
    await importer.close();
  }
}

/** The interval, in milliseconds, at which memory is checked: buffers outside the worker's heap have no limit of their own. */
const CHECK_INTERVAL = 200;

/** Imports documents one after the other in a worker, which is reused as long as it needs little memory. */
export class BoundedImporter {
  readonly #bounds: Bounds;
  #worker: Worker | null = null;

  constructor(bounds: Bounds = BOUNDS) {
    this.#bounds = bounds;
  }

  /** Runs `importFiles`. Throws a FindingError where that exceeds a limit or the files contain no plan. */
  async import(request: ImportRequest): Promise<PrintedImport> {
    const answer = await this.#ask(request);
    if ('imported' in answer) return answer.imported;
    throw new FindingError(answer.refused.file, answer.refused.findings);
  }

  /** Terminates the worker. */
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
      if (usedMegabytes() > megabytes) refuse(`${megabytes} MB`);
    }, CHECK_INTERVAL);
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
      if (usedMegabytes() > megabytes / 3) await this.close();
    }
  }
}

function usedMegabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}
