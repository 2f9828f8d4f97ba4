import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { cachePath } from './src/cache/folder.ts';
import { contentPath } from './src/content/folder.ts';

const { CONTENT_DIR, SITE_URL, BASE_PATH, OUT_DIR, PORT, CLAUSE_PAGES } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH || '/',
  outDir: OUT_DIR || 'dist',
  // What was read of one folder of content is not for another.
  ...(CONTENT_DIR ? { cacheDir: cachePath('content', encodeURIComponent(CONTENT_DIR)) } : {}),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { port: Number(PORT || 4321) },
  devToolbar: { enabled: false },
  // Nothing may change a word on its way: no typographic quotes, no GitHub extensions.
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false }),
  },
  integrations: [mdx()],
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
