import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ImportRequest } from './bounded-import.ts';

// Loading the code takes longer than most imports, so the compiled code is cached on disk.
enableCompileCache();
const { answerTo } = await import('./import-answer.ts');

parentPort?.on('message', async (request: ImportRequest) => {
  parentPort?.postMessage(await answerTo(request));
});
