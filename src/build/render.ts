import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { PathWithRoute } from 'astro';
import { PAGE_APP } from './bundling.ts';
import type * as PageApp from './page-app.ts';
import { kindOf } from './page-kinds.ts';
import { runStep } from './steps.ts';

// node src/build/render.ts SITE CODE KIND: renders the pages of a kind into a folder, with the code in another.

/** So many pages are in work: while one is written the next ones are rendered. */
const AT_ONCE = 8;

async function render(site: string, code: string, kind: string): Promise<void> {
  const { listPaths, renderPath }: typeof PageApp = await import(resolve(code, PAGE_APP));
  const paths = await listPaths(kind === 'plans');
  const wanted = paths.filter(({ pathname }) => kind === 'plans' || kindOf(trimmed(pathname)) === kind);
  const waiting = wanted.values();
  const work = async () => {
    for (const path of waiting) {
      const file = join(site, fileOf(path));
      const response = await renderPath(path);
      if (!response.body) continue;
      await mkdir(dirname(file), { recursive: true });
      // What is there already may be a file of the last site too, or another page's.
      await writeFile(file, new Uint8Array(await response.arrayBuffer()), { flag: 'wx' });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The file of a page in the site, as the hosts of static sites look for it. */
function fileOf({ pathname, route }: PathWithRoute): string {
  if (route.type !== 'page') return trimmed(pathname);
  return route.route === '/404' ? '404.html' : join(pathname, 'index.html');
}

/** A path without the slashes at its ends, `data/clauses.json`, `compare`. */
function trimmed(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}

const [site = '', code = '', kind = ''] = process.argv.slice(2);
await runStep(() => render(site, code, kind));
