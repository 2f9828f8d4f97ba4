import { once } from 'node:events';
import { statSync } from 'node:fs';
import { glob, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** How text files are compressed: `best` takes 25 times as long as `fast` for an eighth fewer bytes. */
export const COMPRESSIONS = ['best', 'fast', 'none'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** What a thread is asked to compress. */
export interface CompressionTask {
  files: readonly string[];
  compression: Exclude<Compression, 'none'>;
}

/** The names of compressed forms. */
export const COMPRESSED = /\.(?:br|gz)$/;

const TEXT = '**/*.{html,css,js,mjs,json,ndjson,xml,svg,txt,md,csv,webmanifest}';

/** Up to so many files are compressed as well as can be: it takes seconds. */
const FEW = 2000;

/** How text files are to be compressed where nobody has said it: few of them best, many fast. */
export async function usualCompression(texts: AsyncIterable<unknown>): Promise<Compression> {
  let count = 0;
  for await (const _ of texts) if (++count > FEW) return 'fast';
  return 'best';
}

/** The text files in a folder, by their paths there. */
export function textsIn(folder: string): AsyncIterable<string> {
  return glob(TEXT, { cwd: folder });
}

/** Writes `.br` and `.gz` beside each text file of a folder that has none yet, in as many threads as there are cores. */
export async function compressFolder(folder: string, compression: Compression): Promise<void> {
  if (compression === 'none') return;
  const files = await textsOf(folder);
  await Promise.all(shares(files).map((share) => compressShare({ files: share, compression })));
}

/** Removes the compressed forms of a folder. */
export async function removeCompressed(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true }))
    if (COMPRESSED.test(name)) await rm(join(folder, name));
}

async function textsOf(folder: string): Promise<string[]> {
  const names = await Array.fromAsync(textsIn(folder));
  return names.sort().map((name) => join(folder, name));
}

/** The files dealt out to the cores, the largest first, so that all have about as much to do. */
function shares(files: readonly string[]): string[][] {
  const sizes = new Map(files.map((file) => [file, statSync(file).size]));
  const ordered = files.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  const cores = availableParallelism();
  return Array.from({ length: cores }, (_, core) => ordered.filter((_file, i) => i % cores === core));
}

async function compressShare(task: CompressionTask): Promise<void> {
  if (task.files.length === 0) return;
  const worker = new Worker(new URL('./compress-worker.ts', import.meta.url), { workerData: task });
  await once(worker, 'exit');
}
