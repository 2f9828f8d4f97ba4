import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingShare, readShare } from './publications.ts';

parentPort?.postMessage(await readShare(workerData as ReadingShare));
