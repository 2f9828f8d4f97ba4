import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ImportRequest } from './bounded-import.ts';

// Loading code takes more time than most documents do: what was compiled once is kept for the next import.
enableCompileCache();
const { answerTo } = await import('./import-answer.ts');

/** Imports the files that the thread is asked for, one document after the other. */
parentPort?.on('message', async (request: ImportRequest) => {
  parentPort?.postMessage(await answerTo(request));
});
