import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, PathWithRoute } from 'astro';
import { lockCache, unlockCache } from '../cache/lock.ts';
import { contentPath, readLog, readRegisters, readYaml } from '../content/folder.ts';
import { type PlanVersion, readCached } from '../content/publication-cache.ts';
import { readContentPlans } from '../content/publications.ts';
import { clausePagesNamed, reachableAddress } from '../model/clause-pages.ts';
import type { LogEntry } from '../model/log.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { drawPictures } from '../pictures/gallery.ts';
import { today } from '../proof/signers.ts';
import { buildIndex } from '../search/write/search-index.ts';
import { type IndexInput, indexInput, searchedPlan } from '../search/write/sources.ts';
import { writeArchives } from './archive.ts';
import type { SiteOptions } from './arguments.ts';
import { writeCatalogue } from './catalogue.ts';
import { runInWorker } from './in-worker.ts';
import { refuseUnlisted, writeManifest } from './manifest.ts';
import { precompress } from './precompress.ts';
import { parallelPrerender } from './prerender/pool.ts';
import { progressLine } from './progress.ts';
import { shareOf } from './shard.ts';
import { readSigningKey, type SigningKey } from './signing-key.ts';
import { writeVerifyScript } from './verify-script.ts';
import { settingWarnings } from './warnings.ts';

/** The Astro integration that renders pages in worker threads, then adds search index, pictures, archives and compressed files. */
export function site({ shard, compression }: SiteOptions): AstroIntegration {
  const progress = progressLine();
  let cache = '';
  let base = '';
  let siteUrl: string | undefined;
  // Releases the lock at exit only where no page was rendered: after that a failed build must leave its lock, so that the next
  // one does not trust the manifest.
  const release = () => unlockCache(cache);
  let plans: PlanVersion[] = [];
  let key: SigningKey | null = null;
  let prerender: ReturnType<typeof parallelPrerender> | undefined;
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const select = shard && ((pages: readonly PathWithRoute[]) => shareOf(pages, shard));
        const onPage = (done: number) => {
          process.off('exit', release);
          progress.show(done);
        };
        prerender = parallelPrerender({ base: config.base, select, onPage });
        updateConfig({
          build: { concurrency: prerender.concurrency },
          vite: { plugins: [prerender.plugin] },
        });
      },
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        base = config.base.replace(/\/$/, '');
        siteUrl = config.site;
      },
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        await lockCache(cache, logger);
        process.once('exit', release);
        key = readSigningKey(process.env);
        refuseUnlisted(key, await readOperator(), today());
        if (prerender) setPrerenderer(prerender.prerenderer);
        plans = await readContentPlans(await readRegisters());
      },
      'astro:build:done': async ({ dir, logger }) => {
        progress.clear();
        const folder = fileURLToPath(dir);
        const operator = await readOperator();
        if (!shard) {
          // The archives include both files, so they are written first.
          await writeVerifyScript(folder);
          const log = await readLog();
          await writeManifest(folder, { plans: plans.map(({ id }) => id), log, siteUrl, key });
          // The pages are compressed while the rest is made, so that all cores are busy to the end.
          const [compressed] = await Promise.all([
            precompress(folder, compression),
            finishSite(
              { folder, log, address: siteUrl && new URL(`${base}/`, siteUrl).href, operator, logger },
              plans,
              base,
            ),
          ]);
          await precompress(folder, compression, compressed);
          for (const line of settingWarnings(siteUrl, operator, key !== null)) console.error(line);
        }
        process.off('exit', release);
        release();
      },
    },
  };
}

function readOperator(): Promise<Site> {
  return readYaml(contentPath('site.yaml'), siteSchema);
}

/** What the search index is built from; links begin with `base`, `/gongkai`. */
function readIndexInput(plans: readonly PlanVersion[], base: string): IndexInput {
  const clausePages = clausePagesNamed(process.env.CLAUSE_PAGES);
  const link = (address: string) => base + reachableAddress(address, clausePages);
  return indexInput(plans, (version) => searchedPlan(readCached(version).plan, link));
}

/** A site whose pages are rendered. */
interface RenderedSite {
  folder: string;
  log: readonly LogEntry[];
  /** The address of its home page. */
  address: string | undefined;
  operator: Site;
  logger: AstroIntegrationLogger;
}

/** Adds to the pages of a site its search index with the catalogue, its pictures and its archives. */
async function finishSite(
  { folder, log, address, operator, logger }: RenderedSite,
  versions: readonly PlanVersion[],
  base: string,
): Promise<void> {
  const registers = await readRegisters();
  const searched = readIndexInput(versions, base);
  const plans = searched.sources.map(({ plan }) => plan);
  const archived = searched.sources.map(({ plan: { id, year }, letters }) => ({ id, year, letters }));
  const [index, { missing }] = await Promise.all([
    buildIndex(searched, join(folder, 'pagefind'), registers),
    runInWorker('src/pictures/gallery.ts', drawPictures, { plans, folder, site: operator, registers }),
    runInWorker('src/site/archive.ts', writeArchives, { folder, plans: archived }),
  ]);
  writeCatalogue(folder, { index, operator, registers, log, address });
  for (const [plan, characters] of missing)
    logger.warn(`${plan}: the font of its picture lacks ${characters.join(' ')}; the line is left out`);
}
