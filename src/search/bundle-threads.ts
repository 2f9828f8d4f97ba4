import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { linkFolder } from '../linking.ts';
import { entryOf } from './bundle.ts';
import type { BundleTask } from './bundle-worker.ts';
import type { BundleEntry } from './files.ts';
import type { Source } from './sources.ts';

/** A thread that clears up what it no longer needs every few megabytes takes half as much memory as it would. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Where an index is written, and where earlier ones are. */
interface Folders {
  outDir: string;
  lastDirs: readonly string[];
}

/**
 * Writes the bundles that no earlier index has, and takes the others; returns them in their order. It takes half of the
 * cores as long as these are `busy` with other things, and a third of a gigabyte for each.
 */
export async function writeBundles(
  bundles: readonly Source[][],
  { outDir, lastDirs }: Folders,
  cores: number,
  busy: Promise<unknown>,
): Promise<BundleEntry[]> {
  const entries = bundles.map(entryOf);
  const missing: [Source[], string][] = [];
  for (const [at, { folder }] of entries.entries()) {
    const taken = await takeBundle(folder, outDir, lastDirs);
    if (!taken) missing.push([bundles[at] ?? [], join(outDir, folder)]);
  }
  const waiting = missing.values();
  const early = Math.ceil(cores / 2);
  const threads = Array.from({ length: Math.min(cores, missing.length) }, (_, at) =>
    writeInThread(waiting, at < early ? undefined : busy),
  );
  await Promise.all(threads);
  return entries;
}

/** Takes a bundle from the first earlier index that has it; false where none has. */
async function takeBundle(name: string, outDir: string, lastDirs: readonly string[]): Promise<boolean> {
  const last = lastDirs.find((dir) => existsSync(join(dir, name)));
  if (last === undefined) return false;
  const work = join(outDir, `${name}.part`);
  linkFolder(join(last, name), work);
  await rename(work, join(outDir, name));
  return true;
}

/** Writes bundles one after the other, until none is left, when all is `ready` for it; its thread is there before. */
async function writeInThread(bundles: Iterable<[Source[], string]>, ready?: Promise<unknown>): Promise<void> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { resourceLimits: LIMITS });
  await ready;
  for (const [sources, folder] of bundles) {
    const plans = await Promise.all(sources.map(async ({ plan, read }) => ({ plan, clauses: await read() })));
    worker.postMessage({ plans, folder } satisfies BundleTask);
    await once(worker, 'message');
  }
  await worker.terminate();
}
