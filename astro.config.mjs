import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import tailwind from '@tailwindcss/vite';
import { defineConfig, logHandlers } from 'astro/config';
import { astroCache, cacheFolder } from './src/cache/folder.ts';
import { contentPath } from './src/content/folder.ts';
import { review } from './src/review/integration.ts';
import { readSiteOptions } from './src/site/arguments.ts';
import { site } from './src/site/integration.ts';

const { SITE_URL, BASE_PATH, OUT_DIR, PORT, CLAUSE_PAGES } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH || '/',
  outDir: OUT_DIR || 'dist',
  cacheDir: astroCache(process.env),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { port: Number(PORT || 4321) },
  devToolbar: { enabled: false },
  // By default `astro build` prints a line for each page.
  ...(process.argv[2] === 'build' ? { logger: logHandlers.node({ level: 'warn' }) } : {}),
  // Words are published as written: no typographic quotes, no GitHub extensions.
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false }),
  },
  integrations: [mdx(), site(readSiteOptions(process.env)), review()],
  experimental: { incrementalBuild: true },
  vite: {
    plugins: [tailwind()],
    define: {
      'import.meta.env.CLAUSE_PAGES': JSON.stringify(CLAUSE_PAGES || 'all'),
    },
    // The content security policy refuses inlined assets.
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { '@pages': contentPath('pages') } },
    // By default `astro dev` watches each page in the cache: with tens of thousands it runs out of watchers and memory.
    server: { watch: { ignored: ['**/.cache/**', `${cacheFolder}/**`] } },
  },
});
