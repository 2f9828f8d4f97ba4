import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { build } from 'astro';
import config from '../../../astro.config.mjs';
import { listAbove } from '../../../src/model/shelves.ts';

// node tests/bench/pages/build.ts EVERY: builds the pages that span plans, of the numbered ones each EVERY-th, without plans'
// own pages, search index, pictures, archives and compressed files.
const every = Number(process.argv[2] ?? 1);

/** Words that plans share are shown only on their own pages, and finding them in thousands of plans takes long. */
const WITHOUT_REUSE = {
  find: /^\.\.\/reuse\/(?:reuse|counterparts)\.ts$/,
  replacement: fileURLToPath(new URL('no-reuse.ts', import.meta.url)),
};

function spanning(): AstroIntegration {
  return {
    name: 'spanning',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { resolve: { alias: [WITHOUT_REUSE] } } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((main) => ({
          ...main,
          name: 'spanning',
          getStaticPaths: async () => select(await main.getStaticPaths()),
        }));
      },
    },
  };
}

function select(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const pages = paths.filter(({ pathname }) => /^\/data\/targets\/|^\/(?!plans\/.|n\/)[^.]*$/.test(pathname));
  const numbered = pages.filter(({ pathname }) => isNumbered(pathname));
  const sample = new Set(numbered.filter((_, at) => at % every === 0));
  return pages.filter((page) => !isNumbered(page.pathname) || sample.has(page));
}

function isNumbered(pathname: string): boolean {
  return listAbove(pathname.replace(/\/?$/, '/')) !== null;
}

await build({ ...config, configFile: false, integrations: [mdx(), spanning()], logLevel: 'warn' });
