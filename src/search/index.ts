import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Registers } from '../model/register.ts';
import { CONVERSIONS } from '../model/traditional.ts';
import { pack } from './bundle.ts';
import { type BundleFolders, placeOf, writeBundles } from './bundle-threads.ts';
import { bundlesOf } from './bundles.ts';
import { readSources } from './data-folder.ts';
import type { BundleEntry, Catalog, Table } from './files.ts';
import { numbersPath } from './numbers.ts';
import { labelsOf, numbersOf, relatedWords, suggestionsOf } from './offers.ts';
import { unpackJson } from './packing.ts';
import type { Source } from './sources.ts';

/** How many bundles can be searched without fetching their tables first. */
const AHEAD = 20;

/** Where the published data lies, and the folders of its index. */
interface IndexFolders extends BundleFolders {
  dataDir: string;
}

/**
 * Reads `plans.json` and `clauses.json` from `dataDir` and writes everything that the search page loads to `outDir`, as many
 * bundles at a time as there are `cores`, half of them as long as these are `busy`.
 */
export async function buildIndex(
  { dataDir, ...folders }: IndexFolders,
  registers: Registers,
  cores = availableParallelism(),
  busy: Promise<unknown> = Promise.resolve(),
): Promise<Catalog> {
  const { outDir } = folders;
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const { sources, named } = await readSources(dataDir);
  const bundles = await writeBundles(bundlesOf(sources), folders, cores, busy);
  const first = bundles.slice(0, AHEAD);
  const tables = await Promise.all(first.map((bundle) => readTable(placeOf(bundle, folders))));
  const plans = sources.map(({ plan }) => plan);
  const numbers = numbersOf(plans);
  const catalog: Catalog = { bundles, tables, numbers: [...numbers.keys()] };
  const files: [string, unknown][] = [
    ['catalog.pack', catalog],
    ['han.pack', CONVERSIONS],
    ['labels.pack', labelsOf(plans, named, registers)],
    ['related.pack', relatedWords(registers)],
    ['suggestions.pack', suggestionsOf(plans, named, registers)],
    ...[...numbers].map(([year, all]): [string, unknown] => [numbersPath(year), all]),
  ];
  await Promise.all(files.map(([name, value]) => writeFile(join(outDir, name), pack(value))));
  return catalog;
}

/** Writes those of the index's bundles that `share` picks, for an index that is built in parts; returns these. */
export async function buildBundles(
  { dataDir, ...folders }: IndexFolders,
  share: (bundles: readonly Source[][]) => Source[][],
  cores = availableParallelism(),
  busy: Promise<unknown> = Promise.resolve(),
): Promise<BundleEntry[]> {
  await mkdir(folders.outDir, { recursive: true });
  const { sources } = await readSources(dataDir);
  return writeBundles(share(bundlesOf(sources)), folders, cores, busy);
}

async function readTable(folder: string): Promise<Table> {
  return unpackJson(new Uint8Array(await readFile(join(folder, 'table.pack'))));
}
