import { createHash } from 'node:crypto';
import { renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runPagefind } from '../pagefind/command.ts';
import { pairsHtml } from '../pagefind/input.ts';
import { type Meta, readMeta } from '../pagefind/meta.ts';
import type { BundleEntry, Lengths, PlanFacts } from '../read/files.ts';
import { unpackPagefind } from '../read/packing.ts';
import { filtersOf } from './filters.ts';
import { sheetsOf } from './record-chunks.ts';
import { countPairs, lettersOfPages } from './record-letters.ts';
import type { SearchedPlan, Source } from './sources.ts';

/** What the catalog says of the bundle of some plans, as the code with this digest writes it. */
export function entryOf(plans: readonly Source[], code: string): BundleEntry {
  const years = [...new Set(plans.flatMap(({ plan }) => plan.year ?? []))];
  const digest = createHash('sha256')
    .update(JSON.stringify([code, plans]))
    .digest('hex');
  return {
    folder: [years.at(-1), years.length > 1 ? years[0] : [], digest.slice(0, 8)].flat().join('-'),
    years,
    plans: plans.length,
    clauses: plans.reduce((sum, { clauses }) => sum + clauses, 0),
  };
}

/** Writes the bundle of some plans to a new folder. */
export async function writeBundle(plans: readonly SearchedPlan[], folder: string): Promise<void> {
  const pages = lettersOfPages(plans);
  const lengths: Lengths = pages.map(countPairs);
  const [given, written] = [`${folder}.given`, `${folder}.written`];
  for (const path of [join(folder, 'sheets'), join(folder, 'filters'), given])
    await mkdir(path, { recursive: true });
  await writeFile(join(given, 'index.html'), pairsHtml(pages));
  const indexed = runPagefind(given, written);
  writePacks(join(folder, 'sheets'), [...sheetsOf(plans).entries()]);
  writePacks(join(folder, 'filters'), filtersOf(plans));
  await indexed;
  const index = await moveIndex(await metaOf(written, lengths), written, folder);
  writePacks(folder, [
    ['table', { ...index, clauses: plans.map(({ clauses }) => clauses.length) }],
    ['lengths', lengths],
    ['plans', plans.map(factsOf)],
  ]);
  for (const path of [given, written]) await rm(path, { recursive: true });
}

function factsOf({ plan: { id, year, region, level, issuers } }: SearchedPlan): PlanFacts {
  return { id, year, region, level, issuers };
}

function writePacks(folder: string, packs: readonly [name: string | number, value: unknown][]): void {
  for (const [name, value] of packs) writeFileSync(join(folder, `${name}.pack`), pack(value));
}

/** A value as a packed JSON file. */
export function pack(value: unknown): Buffer {
  return gzipSync(JSON.stringify(value), { level: 9 });
}

/** Throws an Error where Pagefind has not counted the words that it was given: their places would be others. */
async function metaOf(written: string, lengths: Lengths): Promise<Meta> {
  const [name = ''] = (await readdir(written)).filter((file) => file.endsWith('.pf_meta'));
  const meta = readMeta(await unpackPagefind(await readFile(join(written, name))));
  const given = lengths.reduce((sum, length) => sum + length, 0);
  if (meta.words.join() !== `${given}`)
    throw new Error(`Pagefind was given ${given} pairs and has counted ${meta.words.join()}`);
  return meta;
}

/** Takes over of Pagefind's files those that our reader reads, the ones of the index numbered as the table has them. */
async function moveIndex({ pairs, files }: Meta, from: string, to: string) {
  await mkdir(join(to, 'index'));
  const sizes = files.map((file, number) => {
    const path = join(to, 'index', `${number}.pf_index`);
    renameSync(join(from, 'index', `${file}.pf_index`), path);
    return Math.round(statSync(path).size / 100);
  });
  return { pairs, sizes };
}
