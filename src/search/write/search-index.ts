import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../cache/store.ts';
import type { Registers } from '../../model/register.ts';
import { CONVERSIONS } from '../../text/traditional.ts';
import { directoryPath } from '../read/directory.ts';
import { numbersPath } from '../read/doc-numbers.ts';
import type { BundleEntry, Catalog, RelatedWords, Table } from '../read/files.ts';
import { unpackJson } from '../read/packing.ts';
import { pack } from './bundle.ts';
import { writeBundles } from './bundle-cache.ts';
import { directoryOf } from './directory.ts';
import { labelsOf, numbersOf, suggestionsOf } from './lookups.ts';
import { partitionPlans } from './partition.ts';
import { pinyinTable } from './pinyin-table.ts';
import { placeNames, placeSource } from './places.ts';
import type { IndexInput } from './sources.ts';
import { occurringWords, wordsOf } from './words.ts';

/** How many bundles have their tables in the catalog. Where there are more, a directory says which have a pair of letters. */
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
  await mkdir(join(outDir, 'directory'), { recursive: true });
  const placed = sources.map((source) => placeSource(source, registers));
  const bundles = await writeBundles(partitionPlans(placed), outDir, store, cores);
  const read = <T>({ folder }: BundleEntry, name: string) => readPack<T>(join(outDir, folder, name));
  const tables = await Promise.all(bundles.slice(0, TABLES).map((entry) => read<Table>(entry, 'table.pack')));
  const pairs = await Promise.all(bundles.map((entry) => read<string>(entry, 'pairs.pack')));
  const directory = directoryOf(bundles.length > TABLES ? pairs : []);
  const plans = sources.map(({ plan }) => plan);
  const numbers = numbersOf(plans);
  const catalog: Catalog = {
    bundles,
    tables,
    numbers: [...numbers.keys()],
    directory: directory.flatMap(([first]) => first?.[0] ?? []),
  };
  const files: [string, unknown][] = [
    ['catalog.pack', catalog],
    ['han.pack', CONVERSIONS],
    ['labels.pack', labelsOf(plans, mentions, registers)],
    ['pinyin.pack', pinyinTable(pairs)],
    ['places.pack', placeNames(placed)],
    ['related.pack', (registers.words ?? []) satisfies RelatedWords],
    [
      'suggestions.pack',
      suggestionsOf(plans, mentions, registers, occurringWords(wordsOf(registers), pairs)),
    ],
    ...directory.map((file, at): [string, unknown] => [directoryPath(at), file]),
    ...[...numbers].map(([year, all]): [string, unknown] => [numbersPath(year), all]),
  ];
  await Promise.all(files.map(([name, value]) => writeFile(join(outDir, name), pack(value))));
  return catalog;
}

async function readPack<T>(path: string): Promise<T> {
  return unpackJson<T>(new Uint8Array(await readFile(path)));
}
