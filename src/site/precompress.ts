import { globSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import Tinypool from 'tinypool';
import { codeDigest } from '../cache/code-digest.ts';
import { cachePath } from '../cache/folder.ts';
import { Store } from '../cache/store.ts';
import type { CompressionTask } from './precompress-worker.ts';

/** How text files are compressed: `best` takes 25 times as long as `fast` for an eighth fewer bytes. */
export const COMPRESSIONS = ['best', 'fast', 'none'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

const TEXT = '**/*.{html,css,js,mjs,json,ndjson,xml,svg,txt,md,csv,webmanifest}';

/** Up to so many files are compressed as well as can be: it takes seconds. */
const FEW = 2000;

/**
 * Writes `.br` and `.gz` beside each text file of a folder, on all cores; where no level is named, up to 2,000 files are
 * compressed `best` and more `fast`. What `best` gives is kept in the cache by the content of a file, so that the next build
 * compresses only what has changed. Throws the error of the file system where a file cannot be read or written.
 */
export async function precompress(folder: string, level?: Compression): Promise<void> {
  const files = globSync(TEXT, { cwd: folder }).map((name) => join(folder, name));
  const chosen = level ?? (files.length > FEW ? 'fast' : 'best');
  if (chosen === 'none') return;
  // To compress fast takes hardly longer than to find what is kept.
  if (chosen === 'fast') return compressAll(files, { level: chosen, kept: null });
  const kept = { folder: cachePath('compressed'), code: codeDigest('src/site/precompress-worker.ts') };
  await compressAll(files, { level: chosen, kept });
  new Store('compressed', kept.folder).prune();
}

async function compressAll(files: readonly string[], how: Omit<CompressionTask, 'file'>): Promise<void> {
  const cores = availableParallelism();
  const filename = new URL('./precompress-worker.ts', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: cores, maxThreads: cores });
  try {
    await Promise.all((await largestFirst(files)).map((file) => pool.run({ file, ...how })));
  } finally {
    await pool.destroy();
  }
}

/** So that no core is left with a large file when all others are done. */
async function largestFirst(files: readonly string[]): Promise<string[]> {
  const sized = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return sized.sort((a, b) => b.size - a.size).map(({ file }) => file);
}
