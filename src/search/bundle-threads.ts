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

/** Where an index is written, and where others are that may have bundles of it. */
export interface BundleFolders {
  outDir: string;
  /** The index that the new one will replace: the bundles that it has stay there until then. */
  lastDir?: string;
  /** The indexes of parts, whose bundles are taken. */
  partDirs?: readonly string[];
}

/**
 * Writes the bundles that no other index has; returns all in their order. It takes half of the cores as long as these are
 * `busy` with other things, and a third of a gigabyte for each.
 */
export async function writeBundles(
  bundles: readonly Source[][],
  folders: BundleFolders,
  cores: number,
  busy: Promise<unknown>,
): Promise<BundleEntry[]> {
  const entries = bundles.map(entryOf);
  const missing: [Source[], string][] = [];
  for (const [at, entry] of entries.entries()) {
    if (stays(entry, folders) || (await takeBundle(entry, folders))) continue;
    missing.push([bundles[at] ?? [], join(folders.outDir, entry.folder)]);
  }
  const waiting = missing.values();
  const early = Math.ceil(cores / 2);
  const threads = Array.from({ length: Math.min(cores, missing.length) }, (_, at) =>
    writeInThread(waiting, at < early ? undefined : busy),
  );
  await Promise.all(threads);
  return entries;
}

/** Whether a bundle stays in the index that the new one will replace. */
export function stays({ folder }: BundleEntry, { lastDir }: BundleFolders): boolean {
  return lastDir !== undefined && existsSync(join(lastDir, folder));
}

/** Where a bundle lies as long as the new index has not replaced the last one. */
export function placeOf(bundle: BundleEntry, folders: BundleFolders): string {
  const { outDir, lastDir = outDir } = folders;
  return join(stays(bundle, folders) ? lastDir : outDir, bundle.folder);
}

/** Takes a bundle from the first part that has it; false where none has. */
async function takeBundle(
  { folder }: BundleEntry,
  { outDir, partDirs = [] }: BundleFolders,
): Promise<boolean> {
  const part = partDirs.find((dir) => existsSync(join(dir, folder)));
  if (part === undefined) return false;
  const work = join(outDir, `${folder}.part`);
  linkFolder(join(part, folder), work);
  await rename(work, join(outDir, folder));
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
