import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  contentFolder,
  contentPath,
  readLog,
  readRegisters,
  readVerdicts,
  readYaml,
} from '../content/folder.ts';
import type { KeptPlan } from '../content/kept-publications.ts';
import { readContentPlans } from '../content/publications.ts';
import { completeWriting } from '../content/writing.ts';
import type { ArchivedPlan } from '../exports/archives.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { drawPictures } from '../pictures/gallery.ts';
import type * as prepared from '../prepared-plans.ts';
import {
  ALL,
  type PageKeys,
  readKeys,
  readLastPages,
  readPageKeys,
  readSites,
  writeLastPages,
  writeList,
  writeSettings,
} from '../prepared-plans.ts';
import { stays } from '../search/bundle-threads.ts';
import { buildBundles, buildIndex } from '../search/index.ts';
import { writeArchives } from '../site/archive.ts';
import { type Compression, compressFolder, removeCompressed, textsIn, usualCompression } from './compress.ts';
import { entriesOf, type KeptPlans, pickPlans, readEarlier } from './kept-plans.ts';
import { digestOfMakers } from './makers.ts';
import { compiledFolder, takeCode } from './page-code.ts';
import { type BuildRecord, readRecord, writeRecord } from './record.ts';
import { beginPlans, renderOthers } from './rendering.ts';
import { replaceSite, restoreSite } from './replacing.ts';
import { type Shard, shareOf } from './shard.ts';
import { closeStaging, openStaging, type Staging } from './staging.ts';
import { linkStaying, type Staying, stayingOf, textsStaying } from './staying.ts';
import { BuildError, beginStep, type StepAtWork, stopSteps } from './steps.ts';
import { takePlans } from './taking.ts';

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
interface Settings extends prepared.Settings {
  /** What the operator of the site has set. */
  operator: Site;
}

/** A build at work. */
interface Work extends SiteTask {
  staging: Staging;
  /** What all pages are made with, see `digestOfMakers`. */
  made: string;
  /** The record of the last site; null where there is none, or where it was made with other things. */
  last: BuildRecord | null;
  tell: (plans: number, kept: number) => void;
}

/** The own pages of the plans, as far as they are in the site. */
interface OwnPages {
  /** The plans, each with the key of what its pages show. */
  plans: Record<string, string>;
  /** Those whose pages earlier sites have. */
  kept: KeptPlans;
  /** Of these, the ones whose pages stay in the last site until the new one takes its place. */
  staying: KeptPlans;
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
  const made = await digestOfMakers();
  for (const part of task.parts) await checkPart(part, made);
  // Each step begins with what the ones before have compiled.
  process.env.NODE_COMPILE_CACHE = compiledFolder(made);
  const staging = await openStaging();
  try {
    const before = await readRecord(task.target);
    const last = before?.made === made ? before : null;
    const staying = await writeSite({ ...task, staging, made, last, tell });
    const doesStay = Object.keys(staying).length > 0;
    if (doesStay && !isDeepStrictEqual(await readRecord(task.target), before))
      throw new BuildError(`another build has written ${task.target} meanwhile; build it once more`);
    await replaceSite(staging.site, task.target, staying);
  } finally {
    await stopSteps();
    await closeStaging();
  }
}

/** Writes all but what stays of the last site. */
async function writeSite(work: Work): Promise<Staying> {
  const { staging, target, parts, shard, made } = work;
  const code = takeCode(made, staging);
  const relating = beginStep('relate', [made, target, ...parts], { PREPARED_PLANS: staging.prepared });
  // Whoever needs all plans begins before this process looks through the content folder, and does nothing else meanwhile.
  const settings = nextTurn().then(readSettings);
  const read = settings.then((known) => preparePlans(work, known));
  const begun = read.then(() => code);
  const renderPlans = beginPlans(staging, begun);
  const related = read.then(() => relatePlans(relating, work));
  const { rows, together, pages } = renderOthers(staging, {
    code,
    read,
    related,
    part: shard !== null,
  });
  const own = Promise.all([read, settings]).then(([plans, known]) =>
    writeOwnPages({ ...work, ...known }, plans, { renderPlans, related, rows }),
  );
  const rendered = Promise.all([own, related, together, pages, code]);
  const [[done], pagefind] = await Promise.all([
    rendered,
    Promise.all([settings, rows]).then(([known]) => indexPlans({ ...work, ...known }, rendered)),
  ]);
  const plans = entriesOf(done.staying, target).map((name) => `plans/${name}`);
  const staying = await finishSite(work, done, stayingOf([...plans, ...pagesStaying(work)]));
  return { ...staying, ...stayingOf(pagefind.map((name) => `pagefind/${name}`)) };
}

/** The keys of the pages that the last site has, without those that it has lost. */
function pagesThere({ pages }: BuildRecord, target: string): PageKeys {
  const there = Object.entries(pages).filter(([address]) => existsSync(join(target, address, 'index.html')));
  return Object.fromEntries(there);
}

/** The pages of no one plan that the last site has as they would be now, `n/沪安委会〔2021〕4号`. */
function pagesStaying({ staging: { prepared } }: Work): string[] {
  const last = readLastPages(prepared);
  const keys = Object.entries(readPageKeys(prepared));
  return keys.flatMap(([address, key]) => (last[address] === key ? address.slice(1, -1) : []));
}

/** Compresses the files of a site, and writes its record; returns what stays of the last one. */
async function finishSite(work: Work, { plans, kept }: OwnPages, staying: Staying): Promise<Staying> {
  const { staging, target, made } = work;
  const { site } = staging;
  if (!work.shard) await writeArchives(site, archivedPlans(site));
  const compression = work.compression ?? (await usualIn(work, staying));
  const folders = new Set(Object.values(kept));
  if (Object.keys(staying).length > 0) folders.add(target);
  const earlier = await readEarlier([...folders], made);
  const isKept = earlier.every(({ record }) => record.compression === compression);
  if (!isKept) {
    linkStaying(staying, target, site);
    await removeCompressed(site);
  }
  await writeRecord(site, { made, compression, plans, pages: readPageKeys(staging.prepared) });
  await compressFolder(site, compression);
  return isKept ? staying : {};
}

/** The plans of a site, as its data files list them. */
function archivedPlans(site: string): ArchivedPlan[] {
  const read = (name: string) => JSON.parse(readFileSync(join(site, 'data', name), 'utf8'));
  const clauses: { plan: string; title: string | null; text: string }[] = read('clauses.json');
  const letters = new Map<string, number>();
  for (const { plan, title, text } of clauses)
    letters.set(plan, (letters.get(plan) ?? 0) + (title ?? '').length + text.length);
  const plans: { id: string; year: number | null }[] = read('plans.json');
  return plans.map(({ id, year }) => ({ id, year, letters: letters.get(id) ?? 0 }));
}

/** How a site is compressed where nobody has said it. */
async function usualIn({ staging: { site }, target, shard }: Work, staying: Staying): Promise<Compression> {
  if (shard) return 'none';
  async function* texts() {
    yield* textsIn(site);
    yield* textsStaying(staying, target);
  }
  return usualCompression(texts());
}

/**
 * Takes the pages of the plans that earlier sites have as they would be now, and renders those of the others. None stay in
 * the last site: the archive is packed from this one.
 */
async function writeOwnPages(
  { staging, target, parts, made, tell, ...settings }: Work & Settings,
  all: readonly KeptPlan[],
  {
    renderPlans,
    related,
    rows,
  }: {
    renderPlans: (plans: readonly KeptPlan[]) => Promise<void>;
    related: Promise<OwnPages['plans']>;
    rows: Promise<void>;
  },
): Promise<OwnPages> {
  const { site } = staging;
  const plans = await related;
  const kept = pickPlans(readSites(staging.prepared), (plan) => plan in plans);
  const due = all.filter(({ id }) => id in plans && !(id in kept));
  tell(Object.keys(plans).length, Object.keys(kept).length);
  await Promise.all([
    takePlans(kept, site),
    renderPlans(due),
    rows.then(() => drawPlans(site, due, settings)),
  ]);
  return { plans, kept, staying: {} };
}

/** What the content folder holds beside its plans. What is wrong with it is said once, before others read it too. */
async function readSettings(): Promise<Settings> {
  const [log, verdicts] = await Promise.all([readLog(), readVerdicts()]);
  const operator = await readYaml(contentPath('site.yaml'), siteSchema);
  return { log, verdicts, registers: await readRegisters(), operator };
}

async function checkPart(part: string, made: string): Promise<void> {
  const record = await readRecord(part);
  if (!record) throw new BuildError(`${part} is no part of a site; build it with --shard`);
  if (record.made !== made)
    throw new BuildError(`${part} was built with other code, registers or settings; build it again`);
}

/** Reads the plans of the content folder, and lists them for the processes that render their pages. */
async function preparePlans(
  { staging, target, last }: Work,
  { registers, log, verdicts }: Settings,
): Promise<KeptPlan[]> {
  const plans = await readContentPlans(registers);
  writeList(staging.prepared, ALL, plans);
  writeSettings(staging.prepared, { registers, log, verdicts });
  writeLastPages(staging.prepared, last ? pagesThere(last, target) : {});
  return plans;
}

/** Finds out what the plans have to do with each other; returns those of the part that is wanted, each with its key. */
async function relatePlans(
  relating: StepAtWork<'relate'>,
  { staging, shard }: Work,
): Promise<OwnPages['plans']> {
  await relating.take('relate');
  void relating.end();
  return Object.fromEntries(shareOf(Object.entries(readKeys(staging.prepared)), shard));
}

/** Builds the search index while the pages are rendered, and faster when they are there; returns the bundles that stay. */
async function indexPlans(
  { staging: { site }, target, parts, shard, registers }: Work & Settings,
  rendered: Promise<unknown>,
): Promise<string[]> {
  const folders = {
    dataDir: join(site, 'data'),
    outDir: join(site, 'pagefind'),
    lastDir: join(target, 'pagefind'),
    partDirs: parts.map((part) => join(part, 'pagefind')),
  };
  const cores = availableParallelism();
  const bundles = shard
    ? await buildBundles(folders, (all) => shareOf(all, shard), cores, rendered)
    : (await buildIndex(folders, registers, cores, rendered)).bundles;
  return bundles.filter((bundle) => stays(bundle, folders)).map(({ folder }) => folder);
}

async function drawPlans(
  folder: string,
  plans: readonly KeptPlan[],
  { operator, registers }: Settings,
): Promise<void> {
  const wanted = new Set(plans.map(({ id }) => id));
  const { lacking } = await drawPictures(folder, operator, registers, { wanted });
  for (const [plan, signs] of lacking)
    console.error(`${plan}: the font of its picture has no ${signs.join(' ')}; the line is left out`);
}
