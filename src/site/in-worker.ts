import { resolve } from 'node:path';
import Piscina from 'piscina';

/**
 * Runs a function that a module exports, `src/pictures/gallery.ts`, in a worker thread of its own; returns its result, and
 * throws what it throws. The main thread holds all plans in memory, so that a garbage collection takes a quarter of a second:
 * work that reads and writes many files is quicker in a thread with a small heap.
 */
export async function runInWorker<Task, Result>(
  module: string,
  run: (task: Task) => Promise<Result>,
  task: Task,
): Promise<Result> {
  const pool = new Piscina({ filename: resolve(module), name: run.name, maxThreads: 1 });
  try {
    return await pool.run(task);
  } finally {
    await pool.destroy();
  }
}
