import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../cache/store.ts';
import type { Registers } from '../../model/register.ts';
import { CONVERSIONS } from '../../text/traditional.ts';
import { numbersPath } from '../read/doc-numbers.ts';
import type { Catalog, Table } from '../read/files.ts';
import { unpackJson } from '../read/packing.ts';
import { pack } from './bundle.ts';
import { writeBundles } from './bundle-cache.ts';
import { labelsOf, numbersOf, relatedWords, suggestionsOf } from './lookups.ts';
import { partitionPlans } from './partition.ts';
import type { IndexInput } from './sources.ts';

/** How many bundles have their tables in the catalog. */
const TABLES = 20;

/** Writes all files that the search page fetches to `outDir`, in as many threads as there are `cores`; returns the catalog. */
export async function buildIndex(
  { sources, mentions }: IndexInput,
  outDir: string,
  registers: Registers,
  store?: Store,
  cores?: number,
): Promise<Catalog> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const bundles = await writeBundles(partitionPlans(sources), outDir, store, cores);
  const tables = await Promise.all(
    bundles.slice(0, TABLES).map(({ folder }) => readTable(join(outDir, folder))),
  );
  const plans = sources.map(({ plan }) => plan);
  const numbers = numbersOf(plans);
  const catalog: Catalog = { bundles, tables, numbers: [...numbers.keys()] };
  const files: [string, unknown][] = [
    ['catalog.pack', catalog],
    ['han.pack', CONVERSIONS],
    ['labels.pack', labelsOf(plans, mentions, registers)],
    ['related.pack', relatedWords(registers)],
    ['suggestions.pack', suggestionsOf(plans, mentions, registers)],
    ...[...numbers].map(([year, all]): [string, unknown] => [numbersPath(year), all]),
  ];
  await Promise.all(files.map(([name, value]) => writeFile(join(outDir, name), pack(value))));
  return catalog;
}

async function readTable(folder: string): Promise<Table> {
  return unpackJson(new Uint8Array(await readFile(join(folder, 'table.pack'))));
}
