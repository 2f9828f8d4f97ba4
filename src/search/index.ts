import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { linkFolder } from '../linking.ts';
import type { Registers } from '../model/register.ts';
import { CONVERSIONS } from '../model/traditional.ts';
import { entryOf, pack } from './bundle.ts';
import type { BundleTask } from './bundle-worker.ts';
import type { BundleEntry, Catalog, Table } from './files.ts';
import { numbersPath } from './numbers.ts';
import { labelsOf, numbersOf, relatedWords, suggestionsOf } from './offers.ts';
import { unpackJson } from './packing.ts';
import { bundlesOf, joinPlans, type SearchedPlan } from './sources.ts';

/** How many bundles can be searched without fetching their tables first. */
const AHEAD = 20;

/** Where the published data lies, where its index goes, and where earlier indexes are, whose unchanged bundles are taken. */
interface IndexFolders {
  dataDir: string;
  outDir: string;
  lastDirs: readonly string[];
}

/** Reads `plans.json` and `clauses.json` from `dataDir` and writes everything that the search page loads to `outDir`. */
export async function buildIndex(
  { dataDir, outDir, lastDirs }: IndexFolders,
  registers: Registers,
): Promise<Catalog> {
  return writeIndex(await readSearched(dataDir), outDir, registers, availableParallelism(), lastDirs);
}

/** Writes those of the index's bundles that `share` picks, for an index that is built in parts. */
export async function buildBundles(
  { dataDir, outDir, lastDirs }: IndexFolders,
  share: (bundles: readonly SearchedPlan[][]) => SearchedPlan[][],
): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const bundles = bundlesOf(await readSearched(dataDir));
  await writeBundles(share(bundles), { outDir, lastDirs }, availableParallelism());
}

async function readSearched(dataDir: string): Promise<SearchedPlan[]> {
  const read = async (name: string) => JSON.parse(await readFile(join(dataDir, name), 'utf8'));
  return joinPlans(await read('plans.json'), await read('clauses.json'));
}

/** Writes everything that the search page loads to `outDir`, as many bundles at a time as there are `cores`. */
export async function writeIndex(
  plans: readonly SearchedPlan[],
  outDir: string,
  registers: Registers,
  cores = availableParallelism(),
  lastDirs: readonly string[] = [],
): Promise<Catalog> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const bundles = await writeBundles(bundlesOf(plans), { outDir, lastDirs }, cores);
  const tables = await Promise.all(
    bundles.slice(0, AHEAD).map(({ folder }) => readTable(join(outDir, folder))),
  );
  const numbers = numbersOf(plans);
  const catalog: Catalog = { bundles, tables, numbers: [...numbers.keys()] };
  const files: [string, unknown][] = [
    ['catalog.pack', catalog],
    ['han.pack', CONVERSIONS],
    ['labels.pack', labelsOf(plans, registers)],
    ['related.pack', relatedWords(registers)],
    ['suggestions.pack', suggestionsOf(plans, registers)],
    ...[...numbers].map(([year, all]): [string, unknown] => [numbersPath(year), all]),
  ];
  await Promise.all(files.map(([name, value]) => writeFile(join(outDir, name), pack(value))));
  return catalog;
}

async function readTable(folder: string): Promise<Table> {
  return unpackJson(new Uint8Array(await readFile(join(folder, 'table.pack'))));
}

/** Where an index is written, and where earlier ones are. */
interface Folders {
  outDir: string;
  lastDirs: readonly string[];
}

async function writeBundles(
  bundles: readonly SearchedPlan[][],
  { outDir, lastDirs }: Folders,
  cores: number,
): Promise<BundleEntry[]> {
  const entries = bundles.map(entryOf);
  const tasks: BundleTask[] = [];
  for (const [at, { folder }] of entries.entries()) {
    const taken = await takeBundle(folder, outDir, lastDirs);
    if (!taken) tasks.push({ plans: bundles[at] ?? [], folder: join(outDir, folder) });
  }
  const waiting = tasks.values();
  const threads = Math.min(cores, tasks.length);
  await Promise.all(Array.from({ length: threads }, () => writeInThread(waiting)));
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

async function writeInThread(tasks: Iterable<BundleTask>): Promise<void> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url));
  for (const task of tasks) {
    worker.postMessage(task);
    await once(worker, 'message');
  }
  await worker.terminate();
}
