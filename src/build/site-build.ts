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
import type { Registers } from '../model/register.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { drawPictures } from '../pictures/gallery.ts';
import { ALL, type PreparedPlan, readKeys, writeList } from '../prepared-plans.ts';
import { readContentPlans } from '../publications.ts';
import { buildBundles, buildIndex } from '../search/index.ts';
import { type Compression, compressFolder, removeCompressed, usualCompression } from './compress.ts';
import { keptPlans, unchangedIn } from './kept-plans.ts';
import { digestOfMakers } from './makers.ts';
import { takeCode } from './page-code.ts';
import { type BuildRecord, readRecord, writeRecord } from './record.ts';
import { renderOthers, renderPages, renderPlans } from './rendering.ts';
import { type Shard, shareOf } from './shard.ts';
import { closeStaging, openStaging, replaceSite, restoreSite, takeSpare } from './staging.ts';
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

/**
 * Builds a site, or a part of one, in a folder of its own and puts it in the place of the last one when it is whole. Tells,
 * before most pages are rendered, how many plans it has and of how many the pages are taken from earlier sites. Throws a
 * BuildError where a page cannot be rendered or a part does not belong to the site, and a FindingError where the content is
 * not what it should be; the last one then stays as it is.
 */
export async function buildSite(
  { target, parts, shard, compression }: SiteTask,
  tell: (plans: number, kept: number) => void,
): Promise<void> {
  await completeWriting(contentFolder);
  await restoreSite(target);
  const { registers, settings } = await readSettings();
  const made = await digestOfMakers();
  const earlier = [...parts, target];
  for (const part of parts) await checkPart(part, made);
  const staging = await openStaging();
  const { site, prepared } = staging;
  try {
    const read = preparePlans(prepared, registers);
    const code = takeCode(made, staging);
    const ready = Promise.all([read, code]);
    const rows = ready.then(() => renderPages(staging, 'rows'));
    const others = ready.then(() => (shard ? undefined : renderOthers(staging)));
    const own = read.then(async (all) => {
      const taking = await beginTaking(site, { made, target });
      const plans = await relatePlans(prepared, shard);
      const spare = await takeSpare(target);
      const kept = await keptPlans({ made, plans }, [spare, ...earlier]);
      const due = all.filter(({ id }) => id in plans && !(id in kept.folders));
      tell(Object.keys(plans).length, Object.keys(kept.folders).length);
      await Promise.all([taking({ folders: kept.folders, spare }), code]);
      await Promise.all([
        shard ? undefined : renderPages(staging, 'together'),
        renderPlans(staging, due),
        rows.then(() => drawPlans(site, due, settings, registers)),
      ]);
      return { plans, kept };
    });
    const pages = Promise.all([own, others]);
    const [{ plans, kept }] = await Promise.all([
      own,
      rows.then(() => indexPlans({ site, earlier, shard, registers }, pages)),
      pages.then(([{ plans: all }]) => (shard ? [] : packSite(site, target, { made, plans: all }))),
    ]);
    const compressed = compression ?? (shard ? 'none' : await usualCompression(site));
    if (compressed !== kept.compression) await removeCompressed(site);
    await writeRecord(site, { made, compression: compressed, plans });
    await compressFolder(site, compressed);
    await replaceSite(site, target);
  } finally {
    await stopSteps();
    await closeStaging();
  }
}

/** What the content folder holds beside its plans. What is wrong with it is said once, before others read it too. */
async function readSettings(): Promise<{ registers: Registers; settings: Site }> {
  await Promise.all([readLog(), readVerdicts()]);
  const settings = await readYaml(contentPath('site.yaml'), siteSchema);
  return { registers: await readRegisters(), settings };
}

async function checkPart(part: string, made: string): Promise<void> {
  const record = await readRecord(part);
  if (!record) throw new BuildError(`${part} is no part of a site; build it with --shard`);
  if (record.made !== made)
    throw new BuildError(`${part} was built with other code, registers or settings; build it again`);
}

/** Reads the plans of the content folder, and lists them for the processes that render their pages. */
async function preparePlans(folder: string, registers: Registers): Promise<PreparedPlan[]> {
  const plans = await readContentPlans(registers);
  await writeList(folder, ALL, plans);
  return plans;
}

/** Finds out what the plans have to do with each other; returns those of the part that is wanted, each with its key. */
async function relatePlans(folder: string, shard: Shard | null): Promise<Record<string, string>> {
  await takeStep('relate', [], { PREPARED_PLANS: folder });
  return Object.fromEntries(shareOf(Object.entries(await readKeys(folder)), shard));
}

/** Where an index is built, for what. */
interface IndexTask extends Pick<SiteTask, 'shard'> {
  site: string;
  earlier: readonly string[];
  registers: Registers;
}

/** Builds the search index while the pages are rendered, and faster when they are there. */
async function indexPlans(
  { site, earlier, shard, registers }: IndexTask,
  pages: Promise<unknown>,
): Promise<void> {
  const folders = {
    dataDir: join(site, 'data'),
    outDir: join(site, 'pagefind'),
    lastDirs: earlier.map((last) => join(last, 'pagefind')),
  };
  const cores = availableParallelism();
  if (shard) await buildBundles(folders, (bundles) => shareOf(bundles, shard), cores, pages);
  else await buildIndex(folders, registers, cores, pages);
}

async function packSite(
  site: string,
  target: string,
  made: Pick<BuildRecord, 'made' | 'plans'>,
): Promise<unknown> {
  return writeArchive(site, { folder: target, has: await unchangedIn(target, made) });
}

async function drawPlans(
  folder: string,
  plans: readonly PreparedPlan[],
  site: Site,
  registers: Registers,
): Promise<void> {
  const wanted = new Set(plans.map(({ id }) => id));
  const { lacking } = await drawPictures(folder, site, registers, { wanted });
  for (const [plan, signs] of lacking)
    console.error(`${plan}: the font of its picture has no ${signs.join(' ')}; the line is left out`);
}
