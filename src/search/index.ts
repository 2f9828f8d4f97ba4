import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Registers } from '../model/register.ts';
import { CONVERSIONS } from '../model/traditional.ts';
import { pack } from './bundle.ts';
import type { BundleEntry, Catalog, Table } from './files.ts';
import { numbersPath } from './numbers.ts';
import { labelsOf, numbersOf, relatedWords, suggestionsOf } from './offers.ts';
import { unpackJson } from './packing.ts';
import { bundlesOf, joinPlans, type SearchedPlan } from './sources.ts';

/** How many bundles can be searched without fetching their tables first. */
const AHEAD = 2;

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

/**
 * Writes everything that the search page loads to `outDir`; `cores / 2` bundles at a time, since Pagefind keeps more than one
 * core busy with each and takes a gigabyte for it.
 */
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
  bundles: SearchedPlan[][],
  folders: Folders,
  cores: number,
): Promise<BundleEntry[]> {
  const entries: BundleEntry[] = [];
  const waiting = bundles.entries();
  const work = async () => {
    for (const [at, plans] of waiting) entries[at] = await writeInWorker(plans, folders);
  };
  await Promise.all(Array.from({ length: Math.ceil(cores / 2) }, work));
  return entries;
}

async function writeInWorker(plans: SearchedPlan[], folders: Folders): Promise<BundleEntry> {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), {
    workerData: { plans, ...folders },
  });
  const [entry] = await once(worker, 'message');
  return entry;
}
