import { parentPort, workerData } from 'node:worker_threads';
import { keepShare, type ReadingShare } from './publications.ts';

parentPort?.postMessage(await keepShare(workerData as ReadingShare));
