import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { linkFolder } from '../linking.ts';
import type { BundleEntry, Sheet, Table } from './files.ts';
import { readMeta } from './meta.ts';
import { unpackPagefind } from './packing.ts';
import { type PageRecord, recordsOf } from './records.ts';
import { sheetsOf } from './sheets.ts';
import type { SearchedPlan } from './sources.ts';

/** Pagefind's ready-made search boxes, which nobody loads. */
const BOXES = /^pagefind-.*(ui|highlight)\./;

/** How many files are written at a time: a system keeps only so many open. */
const TOGETHER = 100;

/** The files that make a bundle what it is: where one of them changes, bundles have other names. */
const MAKERS = [
  'bundle',
  'letters',
  'meta',
  'normalise',
  'packing',
  'pieces',
  'records',
  'sheets',
  '../model/traditional',
];

/**
 * Writes the bundle of some plans below `outDir` and returns what the catalog says of it. Where one of the earlier
 * indexes, in `lastDirs`, has the same one, that is taken.
 */
export async function writeBundle(
  plans: readonly SearchedPlan[],
  outDir: string,
  lastDirs: readonly string[] = [],
): Promise<BundleEntry> {
  const years = [...new Set(plans.flatMap(({ plan }) => plan.year ?? []))];
  const records = recordsOf(plans);
  const sheets = sheetsOf(plans);
  const makers = MAKERS.map((name) => readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8'));
  const digest = createHash('sha256')
    .update(JSON.stringify([makers, records, sheets]))
    .digest('hex');
  const folder = [years.at(-1), years.length > 1 ? years[0] : [], digest.slice(0, 8)].flat().join('-');
  const entry = { folder, years, plans: plans.length, clauses: records.length - plans.length };
  const work = join(outDir, `${folder}.part`);
  const last = lastDirs.find((dir) => existsSync(join(dir, folder)));
  if (last !== undefined) {
    linkFolder(join(last, folder), work);
    await rename(work, join(outDir, folder));
    return entry;
  }
  await writePagefind(records, work, plans.length);
  await writeFile(join(work, 'table.pack'), pack(await tableOf(work, records, plans)));
  await writeSheets(sheets, join(work, 'sheets'));
  const facts = plans.map(({ plan: { id, year, region, level, issuers } }) => ({
    id,
    year,
    region,
    level,
    issuers,
  }));
  await writeFile(join(work, 'plans.pack'), pack(facts));
  await rename(work, join(outDir, folder));
  return entry;
}

async function writeSheets(sheets: readonly Sheet[], folder: string): Promise<void> {
  await mkdir(folder);
  for (let from = 0; from < sheets.length; from += TOGETHER) {
    const some = sheets.slice(from, from + TOGETHER);
    await Promise.all(some.map((sheet, at) => writeFile(join(folder, `${from + at}.pack`), pack(sheet))));
  }
}

/** A value as a packed JSON file. */
export function pack(value: unknown): Buffer {
  return gzipSync(JSON.stringify(value), { level: 9 });
}

async function writePagefind(records: readonly PageRecord[], outputPath: string, files: number) {
  const { index, errors } = await createIndex({ maxFragments: files });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const added = await Promise.all(
    records.map(({ url, pairs, filters }) =>
      // “und”: Pagefind divides the words of Chinese in its own way, and differently here and in the browser.
      index.addCustomRecord({ url, content: pairs.join(' '), language: 'und', filters }),
    ),
  );
  const written = await index.writeFiles({ outputPath });
  await close();
  const failed = [...added, written].flatMap((answer) => answer.errors);
  if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
  const boxes = (await readdir(outputPath)).filter((name) => BOXES.test(name));
  await Promise.all(boxes.map((name) => rm(join(outputPath, name))));
}

/** Throws an Error where Pagefind has not numbered the pages in the order in which they were given. */
async function tableOf(
  folder: string,
  records: readonly PageRecord[],
  plans: readonly SearchedPlan[],
): Promise<Table> {
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.pf_meta'));
  const meta = readMeta(await unpackPagefind(await readFile(join(folder, name))));
  const counts = records.map(({ pairs }) => pairs.length);
  if (meta.words.join() !== counts.join())
    throw new Error('Pagefind has numbered the pages in another order');
  const { pairs, files, filters } = meta;
  const sizes = await Promise.all(files.map((file) => stat(join(folder, 'index', `${file}.pf_index`))));
  const thousands = sizes.map(({ size }) => Math.round(size / 1000));
  return { pairs, files, sizes: thousands, filters, clauses: plans.map(({ clauses }) => clauses.length) };
}
