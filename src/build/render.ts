import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { PathWithRoute } from 'astro';
import { PAGE_APP } from './kept-code.ts';
import type * as PageApp from './page-app.ts';
import { runStep } from './steps.ts';

// node src/build/render.ts SITE CODE PAGES: renders pages into a folder, with the code that was bundled into another: the
// “plans” of a share, see prepared-plans.ts, or “others”, or of these only the “rows” that search is made from.

/** So many pages are in work: while one is written the next ones are rendered. */
const AT_ONCE = 8;

/** What search and pictures are made from. */
const ROWS = /^\/?data\/(?:plans|clauses)\.json$/;

async function render(site: string, code: string, pages: string): Promise<void> {
  const { listPaths, renderPath }: typeof PageApp = await import(resolve(code, PAGE_APP));
  const paths = await listPaths(pages === 'plans');
  const wanted =
    pages === 'plans' ? paths : paths.filter((path) => ROWS.test(path.pathname) === (pages === 'rows'));
  const waiting = wanted.values();
  const work = async () => {
    for (const path of waiting) {
      const file = join(site, fileOf(path));
      const response = await renderPath(path);
      if (!response.body) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, new Uint8Array(await response.arrayBuffer()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The file of a page in the site, as the hosts of static sites look for it. */
function fileOf({ pathname, route }: PathWithRoute): string {
  if (route.type !== 'page') return pathname.replace(/\/$/, '');
  return route.route === '/404' ? '404.html' : join(pathname, 'index.html');
}

const [site = '', code = '', pages = ''] = process.argv.slice(2);
await runStep(() => render(site, code, pages));
