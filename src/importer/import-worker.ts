import { parentPort, workerData } from 'node:worker_threads';
import { FindingError } from '../model/finding.ts';
import type { ImportAnswer, ImportRequest } from './bounded-import.ts';
import { importFiles } from './import-files.ts';

/** Imports the files that the thread was started for, and answers with the plan or with why there is none. */
async function answer({ paths, id }: ImportRequest): Promise<ImportAnswer> {
  try {
    return { imported: await importFiles(paths, id) };
  } catch (error) {
    if (error instanceof FindingError) return { refused: { file: error.file, findings: error.findings } };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as ImportRequest));
