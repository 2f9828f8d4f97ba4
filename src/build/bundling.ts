import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { linkFolder } from '../linking.ts';

/** The file of the bundled code that a process renders pages with, see page-app.ts. */
export const PAGE_APP = 'page-app.mjs';

/**
 * Has Astro bundle the code of the pages and keep it in a folder instead of rendering them: that is divided among processes,
 * and a build that finds the code as it was does without bundling.
 */
export function keepCode(folder: string): AstroIntegration {
  let bundled = '';
  return {
    name: 'bundling',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [pageApp()] } });
      },
      'astro:config:done': ({ config }) => {
        bundled = fileURLToPath(new URL('.prerender', config.outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            linkFolder(bundled, folder);
            return [];
          },
        }));
      },
    },
  };
}

/** Puts page-app.ts among what is bundled. */
function pageApp(): Plugin {
  return {
    name: 'page-app',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      this.emitFile({ type: 'chunk', id: resolve('src/build/page-app.ts'), fileName: PAGE_APP });
    },
  };
}
