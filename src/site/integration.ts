import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, PathWithRoute } from 'astro';
import { contentPath, readRegisters, readYaml } from '../content/folder.ts';
import { siteSchema } from '../model/site.ts';
import { drawPictures } from '../pictures/gallery.ts';
import { readSources } from '../search/data-folder.ts';
import { buildIndex } from '../search/index.ts';
import { writeArchives } from './archive.ts';
import type { SiteOptions } from './arguments.ts';
import { lockCache, unlockCache } from './cache-lock.ts';
import { type Compression, precompress } from './precompress.ts';
import { parallelPrerender } from './prerender/pool.ts';
import { progressLine } from './progress.ts';
import { shareOf } from './shard.ts';

/** Has `astro build` build all of the site: pages, and from these the search index, pictures, archive and compressed files. */
export function site({ shard, compression }: SiteOptions): AstroIntegration {
  const progress = progressLine();
  let cache = '';
  // A build that fails before it has changed a page leaves the cache to the next one as it was.
  const release = () => unlockCache(cache);
  let prerender: ReturnType<typeof parallelPrerender> | undefined;
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const select = shard && ((pages: readonly PathWithRoute[]) => shareOf(pages, shard));
        const onPage = (done: number) => {
          process.off('exit', release);
          progress.tell(done);
        };
        prerender = parallelPrerender({ base: config.base, select, onPage });
        updateConfig({
          build: { concurrency: prerender.concurrency },
          vite: { plugins: [prerender.plugin] },
        });
      },
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        await lockCache(cache, logger);
        process.once('exit', release);
        if (prerender) setPrerenderer(prerender.prerenderer);
      },
      'astro:build:done': async ({ dir, logger }) => {
        progress.end();
        if (!shard) await finishSite(fileURLToPath(dir), compression, logger);
        process.off('exit', release);
        release();
      },
    },
  };
}

/** Adds to the pages of a site what is made of them. */
async function finishSite(
  folder: string,
  compression: Compression | undefined,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const registers = await readRegisters();
  const operator = await readYaml(contentPath('site.yaml'), siteSchema);
  const searched = await readSources(join(folder, 'data'));
  const plans = searched.sources.map(({ plan: { id, year }, letters }) => ({ id, year, letters }));
  const [, { lacking }] = await Promise.all([
    buildIndex(searched, join(folder, 'pagefind'), registers),
    drawPictures(folder, operator, registers),
    writeArchives(folder, plans),
  ]);
  for (const [plan, signs] of lacking)
    logger.warn(`${plan}: the font of its picture has no ${signs.join(' ')}; the line is left out`);
  await precompress(folder, compression);
}
