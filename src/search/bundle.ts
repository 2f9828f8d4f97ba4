import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BundleEntry, PlanFacts, Sheet } from './files.ts';
import { type Meta, readMeta } from './meta.ts';
import { unpackPagefind } from './packing.ts';
import { writePages } from './page-files.ts';
import { runPagefind } from './pagefind-run.ts';
import { countPairs, type PageRecord, recordsOf } from './records.ts';
import { sheetsOf } from './sheets.ts';
import type { SearchedPlan, Source } from './sources.ts';

/** The files that make a bundle what it is: where one of them changes, bundles have other names. */
const MAKERS = [
  'bundle.ts',
  'files.ts',
  'letters.ts',
  'meta.ts',
  'normalise.ts',
  'packing.ts',
  'page-files.ts',
  'pagefind-run.ts',
  'piece-letters.ts',
  'pieces.ts',
  'records.ts',
  'sheets.ts',
  '../model/simplified.ts',
  '../model/traditional.ts',
  '../../package.json',
].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));

/** What the catalog says of the bundle of some plans. */
export function entryOf(plans: readonly Source[]): BundleEntry {
  const years = [...new Set(plans.flatMap(({ plan }) => plan.year ?? []))];
  const digest = createHash('sha256')
    .update(JSON.stringify([MAKERS, plans]))
    .digest('hex');
  return {
    folder: [years.at(-1), years.length > 1 ? years[0] : [], digest.slice(0, 8)].flat().join('-'),
    years,
    plans: plans.length,
    clauses: plans.reduce((sum, { clauses }) => sum + clauses, 0),
  };
}

/**
 * Writes the bundle of some plans to a folder, which stands under its name when it is whole. Pagefind is given its pages in
 * the folder `pages`, in which those of another bundle may stand.
 */
export async function writeBundle(
  plans: readonly SearchedPlan[],
  folder: string,
  pages: string,
): Promise<void> {
  const records = recordsOf(plans);
  const [work, pagefind] = [`${folder}.part`, `${folder}.pagefind`];
  await mkdir(join(work, 'sheets'), { recursive: true });
  writePages(records, pages);
  const indexed = runPagefind(pages, pagefind);
  writeSheets(sheetsOf(plans), join(work, 'sheets'));
  await indexed;
  const meta = await metaOf(pagefind, records);
  const table = {
    ...(await moveIndex(meta, pagefind, work)),
    clauses: plans.map(({ clauses }) => clauses.length),
  };
  await rm(pagefind, { recursive: true });
  await writeFile(join(work, 'table.pack'), pack(table));
  await writeFile(join(work, 'plans.pack'), pack(plans.map(factsOf)));
  await rename(work, folder);
}

function factsOf({ plan: { id, year, region, level, issuers } }: SearchedPlan): PlanFacts {
  return { id, year, region, level, issuers };
}

function writeSheets(sheets: readonly Sheet[], folder: string): void {
  for (const [number, sheet] of sheets.entries()) writeFileSync(join(folder, `${number}.pack`), pack(sheet));
}

/** A value as a packed JSON file. */
export function pack(value: unknown): Buffer {
  return gzipSync(JSON.stringify(value), { level: 9 });
}

/** Throws an Error where Pagefind has not numbered the pages in the order in which they were given. */
async function metaOf(pagefind: string, records: readonly PageRecord[]): Promise<Meta> {
  const [name = ''] = (await readdir(pagefind)).filter((file) => file.endsWith('.pf_meta'));
  const meta = readMeta(await unpackPagefind(await readFile(join(pagefind, name))));
  const counts = records.map(countPairs);
  if (meta.words.join() !== counts.join())
    throw new Error('Pagefind has numbered the pages in another order');
  return meta;
}

/** Takes over of Pagefind's files those that our reader reads, the ones of the index numbered as the table has them. */
async function moveIndex({ pairs, files, filters }: Meta, from: string, to: string) {
  if (existsSync(join(from, 'filter'))) await rename(join(from, 'filter'), join(to, 'filter'));
  await mkdir(join(to, 'index'));
  const sizes = files.map((file, number) => {
    const path = join(to, 'index', `${number}.pf_index`);
    renameSync(join(from, 'index', `${file}.pf_index`), path);
    return Math.round(statSync(path).size / 100);
  });
  return { pairs, sizes, filters };
}
