import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { writeArchive } from '../archive.ts';
import { contentFolder, contentPath, readRegisters, readYaml } from '../content-folder.ts';
import { completeWriting } from '../content-writing.ts';
import { siteSchema } from '../model/site.ts';
import { drawPictures } from '../pictures/gallery.ts';
import { buildBundles, buildIndex } from '../search/index.ts';
import { type Compression, compressFolder, removeCompressed, usualCompression } from './compress.ts';
import type { PagesBegun, PageTask } from './due-pages.ts';
import { type KeptPlans, takenFrom } from './kept-plans.ts';
import { digestOfMakers } from './makers.ts';
import { readRecord, writeRecord } from './record.ts';
import { type Shard, shareOf } from './shard.ts';
import { closeStaging, openStaging, replaceSite, restoreSite } from './staging.ts';

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

/** Says why nothing could be built. */
export class BuildError extends Error {}

/**
 * Builds a site, or a part of one, in a folder of its own and puts it in the place of the last one when it is whole. Tells,
 * before most pages are rendered, how many plans it has and of how many the pages are taken from earlier sites. Throws a
 * BuildError where a page cannot be rendered or a part does not belong to the site; the last one then stays as it is.
 */
export async function buildSite(
  { target, parts, shard, compression }: SiteTask,
  tell: (plans: number, kept: number) => void,
): Promise<void> {
  await completeWriting(contentFolder);
  await restoreSite(target);
  const made = await digestOfMakers();
  const earlier = [...parts, target];
  for (const part of parts) await checkPart(part, made);
  const site = await openStaging();
  try {
    const { begun, ended } = startPages({ site, made, earlier, shard });
    const { plans, kept } = await begun;
    const due = Object.keys(plans).filter((plan) => !(plan in kept.folders));
    tell(Object.keys(plans).length, Object.keys(kept.folders).length);
    const pages = Promise.all([ended, takePages(kept, site)]);
    await Promise.all([
      pages.then(() => (shard ? [] : writeArchive(site, { folder: target, has: takenFrom(target, kept) }))),
      indexPlans({ site, earlier, shard }, ended),
      drawPlans(site, due),
    ]);
    const compressed = compression ?? (shard ? 'none' : await usualCompression(site));
    if (compressed !== kept.compression) await removeCompressed(site);
    await writeRecord(site, { made, compression: compressed, plans });
    await compressFolder(site, compressed);
    await replaceSite(site, target);
  } finally {
    await closeStaging();
  }
}

async function checkPart(part: string, made: string): Promise<void> {
  const record = await readRecord(part);
  if (!record) throw new BuildError(`${part} is no part of a site; build it with --shard`);
  if (record.made !== made)
    throw new BuildError(`${part} was built with other code, registers or settings; build it again`);
}

/** Ten thousand plans take so many megabytes; V8 by itself takes no more than a quarter of the machine's memory. */
const HEAP = 3072;

/** Renders the pages in a process of its own, so that its memory is given back before they are compressed. */
function startPages(task: PageTask): { begun: Promise<PagesBegun>; ended: Promise<void> } {
  const heap = Math.max(HEAP, Math.floor(getHeapStatistics().heap_size_limit / 1e6));
  const child = fork(new URL('./render.ts', import.meta.url), [JSON.stringify(task)], {
    execArgv: [`--max-old-space-size=${heap}`],
  });
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new BuildError('the pages could not be rendered; the last site stays as it is');
  });
  const begun = once(child, 'message').then(([message]): PagesBegun => message);
  return { begun: Promise.race([begun, ended.then(() => begun)]), ended };
}

/** Takes pages from earlier sites, in a thread of its own: there are thousands of folders to make. */
async function takePages(kept: KeptPlans, site: string): Promise<void> {
  const worker = new Worker(new URL('./taking-worker.ts', import.meta.url), { workerData: { kept, site } });
  await once(worker, 'exit');
}

/** Builds the search index while the pages are rendered, and faster when they are there. */
async function indexPlans(
  { site, earlier, shard }: Pick<PageTask, 'site' | 'earlier' | 'shard'>,
  pages: Promise<void>,
): Promise<void> {
  const folders = {
    dataDir: join(site, 'data'),
    outDir: join(site, 'pagefind'),
    lastDirs: earlier.map((last) => join(last, 'pagefind')),
  };
  const cores = availableParallelism();
  if (shard) await buildBundles(folders, (bundles) => shareOf(bundles, shard), cores, pages);
  else await buildIndex(folders, await readRegisters(), cores, pages);
}

async function drawPlans(folder: string, plans: readonly string[]): Promise<void> {
  const site = await readYaml(contentPath('site.yaml'), siteSchema);
  const { lacking } = await drawPictures(folder, site, await readRegisters(), { wanted: new Set(plans) });
  for (const [plan, signs] of lacking)
    console.error(`${plan}: the font of its picture has no ${signs.join(' ')}; the line is left out`);
}
