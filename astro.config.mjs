import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { archive } from './src/archive.ts';
import { together } from './src/build/together.ts';
import { contentPath, readRegisters, readYaml } from './src/content-folder.ts';
import { siteSchema } from './src/model/site.ts';
import { planPictures } from './src/pictures/index.ts';
import { searchIndex } from './src/search/index.ts';

const registers = await readRegisters();
const site = await readYaml(contentPath('site.yaml'), siteSchema);

const { CONTENT_DIR, SITE_URL, BASE_PATH, OUT_DIR, PORT, CLAUSE_PAGES, LAST_SITE } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH || '/',
  outDir: OUT_DIR || 'dist',
  // What was read of one folder of content is not for another.
  ...(CONTENT_DIR ? { cacheDir: `.cache/content/${encodeURIComponent(CONTENT_DIR)}` } : {}),
  trailingSlash: 'always',
  // While a page is written the next ones are rendered.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  server: { port: Number(PORT || 4321) },
  devToolbar: { enabled: false },
  // Nothing may change a word on its way: no typographic quotes, no GitHub extensions.
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false }),
  },
  integrations: [
    mdx(),
    together([
      searchIndex(registers, LAST_SITE ? [`${LAST_SITE}/pagefind`] : []),
      planPictures(site, registers),
      archive(),
    ]),
  ],
  vite: {
    plugins: [tailwind()],
    define: {
      'import.meta.env.CLAUSE_PAGES': JSON.stringify(CLAUSE_PAGES || 'all'),
    },
    // An inlined asset would be refused by the content security policy.
    build: { assetsInlineLimit: 0 },
    resolve: { alias: { '@pages': contentPath('pages') } },
  },
});
