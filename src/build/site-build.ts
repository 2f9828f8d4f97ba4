import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from '../archive.ts';
import {
  contentFolder,
  contentPath,
  readLog,
  readRegisters,
  readVerdicts,
  readYaml,
} from '../content-folder.ts';
import { completeWriting } from '../content-writing.ts';
import type { KeptPlan } from '../kept-publications.ts';
import type { Registers } from '../model/register.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { ALL, readKeys, writeList } from '../prepared-plans.ts';
import { readContentPlans } from '../publications.ts';
import { buildBundles, buildIndex } from '../search/index.ts';
import { type Compression, compressFolder, removeCompressed, usualCompression } from './compress.ts';
import { type KeptPlans, keptPlans, unchangedIn } from './kept-plans.ts';
import { digestOfMakers } from './makers.ts';
import { compiledFolder, takeCode } from './page-code.ts';
import { readRecord, writeRecord } from './record.ts';
import { renderOthers, renderPlans } from './rendering.ts';
import { type Shard, shareOf } from './shard.ts';
import { closeStaging, openStaging, replaceSite, restoreSite, type Staging, takeSpare } from './staging.ts';
import { BuildError, stopSteps, takeStep } from './steps.ts';
import { beginTaking } from './taking.ts';

/** What is built. */
export interface SiteTask {
  /** The folder that the site is put in when it is whole; what has not changed is taken from the last site there. */
  target: string;
  /** The parts that it is joined from. */
  parts: readonly string[];
  /** The part of the site that is wanted; null for all of it. */
  shard: Shard | null;
  /** How its text files are compressed; without it few best, many fast, and a part not at all. */
  compression: Compression | undefined;
}

/** What the content folder holds beside plans. */
interface Settings {
  registers: Registers;
  /** What the operator of the site has set. */
  operator: Site;
}

/** A build at work. */
interface Work extends SiteTask, Settings {
  staging: Staging;
  /** What all pages are made with, see `digestOfMakers`. */
  made: string;
  tell: (plans: number, kept: number) => void;
}

/** The own pages of the plans, as far as they are in the site. */
interface OwnPages {
  /** The plans, each with the key of what its pages show. */
  plans: Record<string, string>;
  /** Those whose pages were taken from earlier sites. */
  kept: KeptPlans;
}

/**
 * Builds a site, or a part of one, in a folder of its own and puts it in the place of the last one when it is whole. Tells,
 * before most pages are rendered, how many plans it has and of how many the pages are taken from earlier sites. Throws a
 * BuildError where a page cannot be rendered or a part does not belong to the site, and a FindingError where the content is
 * not what it should be; the last one then stays as it is.
 */
export async function buildSite(task: SiteTask, tell: Work['tell']): Promise<void> {
  await completeWriting(contentFolder);
  await restoreSite(task.target);
  const settings = await readSettings();
  const made = await digestOfMakers();
  for (const part of task.parts) await checkPart(part, made);
  // Each step begins with what the ones before have compiled.
  process.env.NODE_COMPILE_CACHE = compiledFolder(made);
  const staging = await openStaging();
  try {
    await writeSite({ ...task, ...settings, staging, made, tell });
    await replaceSite(staging.site, task.target);
  } finally {
    await stopSteps();
    await closeStaging();
  }
}

async function writeSite(work: Work): Promise<void> {
  const { staging, shard, made } = work;
  // Bundling begins in its process before this one looks through the content folder.
  const code = takeCode(made, staging);
  const read = preparePlans(work);
  const related = read.then(() => relatePlans(staging.prepared, shard));
  const ready = Promise.all([read, code]);
  const { rows, all } = renderOthers(staging, { ready, related, part: shard !== null });
  const own = read.then((plans) => writeOwnPages(work, plans, { code, related, rows }));
  const pages = Promise.all([own, related, all]).then(([pagesOfPlans]) => pagesOfPlans);
  const [{ plans, kept }] = await Promise.all([
    pages,
    rows.then(() => indexPlans(work, pages)),
    pages.then((done) => (shard ? undefined : packSite(work, done))),
  ]);
  const compression = work.compression ?? (shard ? 'none' : await usualCompression(staging.site));
  if (compression !== kept.compression) await removeCompressed(staging.site);
  await writeRecord(staging.site, { made, compression, plans });
  await compressFolder(staging.site, compression);
}

/** Takes the pages of the plans that earlier sites have as they would be now, and renders those of the others. */
async function writeOwnPages(
  { staging, target, parts, made, tell, ...settings }: Work,
  all: readonly KeptPlan[],
  { code, related, rows }: { code: Promise<void>; related: Promise<OwnPages['plans']>; rows: Promise<void> },
): Promise<OwnPages> {
  const { site } = staging;
  const taking = await beginTaking(site, { made, target });
  const plans = await related;
  const spare = await takeSpare(target);
  const kept = await keptPlans({ made, plans }, [spare, target, ...parts]);
  const due = all.filter(({ id }) => id in plans && !(id in kept.folders));
  tell(Object.keys(plans).length, Object.keys(kept.folders).length);
  await Promise.all([taking({ folders: kept.folders, spare }), code]);
  await Promise.all([renderPlans(staging, due), rows.then(() => drawPlans(site, due, settings))]);
  return { plans, kept };
}

/** What the content folder holds beside its plans. What is wrong with it is said once, before others read it too. */
async function readSettings(): Promise<Settings> {
  await Promise.all([readLog(), readVerdicts()]);
  const operator = await readYaml(contentPath('site.yaml'), siteSchema);
  return { registers: await readRegisters(), operator };
}

async function checkPart(part: string, made: string): Promise<void> {
  const record = await readRecord(part);
  if (!record) throw new BuildError(`${part} is no part of a site; build it with --shard`);
  if (record.made !== made)
    throw new BuildError(`${part} was built with other code, registers or settings; build it again`);
}

/** Reads the plans of the content folder, and lists them for the processes that render their pages. */
async function preparePlans({ staging, registers }: Work): Promise<KeptPlan[]> {
  const plans = await readContentPlans(registers);
  writeList(staging.prepared, ALL, plans);
  return plans;
}

/** Finds out what the plans have to do with each other; returns those of the part that is wanted, each with its key. */
async function relatePlans(folder: string, shard: Shard | null): Promise<OwnPages['plans']> {
  await takeStep('relate', [], { PREPARED_PLANS: folder });
  return Object.fromEntries(shareOf(Object.entries(readKeys(folder)), shard));
}

/** Builds the search index while the pages are rendered, and faster when they are there. */
async function indexPlans(
  { staging: { site }, target, parts, shard, registers }: Work,
  pages: Promise<unknown>,
): Promise<void> {
  const folders = {
    dataDir: join(site, 'data'),
    outDir: join(site, 'pagefind'),
    lastDirs: [target, ...parts].map((last) => join(last, 'pagefind')),
  };
  const cores = availableParallelism();
  if (shard) await buildBundles(folders, (bundles) => shareOf(bundles, shard), cores, pages);
  else await buildIndex(folders, registers, cores, pages);
}

async function packSite({ staging, target, made }: Work, { plans }: OwnPages): Promise<void> {
  const has = await unchangedIn(target, { made, plans });
  await writeArchive(staging.site, { folder: target, has });
}

async function drawPlans(
  folder: string,
  plans: readonly KeptPlan[],
  { operator, registers }: Settings,
): Promise<void> {
  // Loading the fonts takes a third of a second, for which nothing else waits.
  const { drawPictures } = await import('../pictures/gallery.ts');
  const wanted = new Set(plans.map(({ id }) => id));
  const { lacking } = await drawPictures(folder, operator, registers, { wanted });
  for (const [plan, signs] of lacking)
    console.error(`${plan}: the font of its picture has no ${signs.join(' ')}; the line is left out`);
}
