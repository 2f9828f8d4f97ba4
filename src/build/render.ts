import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PathWithRoute } from 'astro';
import { preparedShare } from '../prepared-plans.ts';
import { PAGE_APP } from './bundling.ts';
import type * as PageApp from './page-app.ts';
import { isOf, mayHave, type PageKind } from './page-kinds.ts';
import { takeOrders } from './steps.ts';

// node src/build/render.ts SITE CODE KIND: renders pages into a folder, with the code in another, those of a kind at each order;
// KIND is the first that will be ordered.

const [site = '', code = '', first = ''] = process.argv.slice(2);
/** Loaded before it is wanted. */
const app: Promise<typeof PageApp> = import(resolve(code, PAGE_APP));
app
  .then(({ preload, readAhead }) => {
    if (preparedShare === null) readAhead();
    return preload((route) => mayHave(route, first as PageKind));
  })
  .catch(() => {}); // whoever orders pages is told

async function render(kind: PageKind): Promise<void> {
  const { listPaths, renderPath } = await app;
  for (const path of await listPaths((route) => mayHave(route, kind))) {
    if (!isOf(path, kind)) continue;
    const { body } = await renderPath(path);
    if (body) await writePage(join(site, fileOf(path)), body);
  }
}

/** Writes a page, one after the other, which takes thousands of small files less long, and a large one piece by piece. */
async function writePage(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  // What is there already may be a file of the last site too, or another page's.
  const file = openSync(path, 'wx');
  for await (const piece of pieces) writeFileSync(file, piece);
  closeSync(file);
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

takeOrders((kind) => render(kind as PageKind));
