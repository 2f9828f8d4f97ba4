import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';

// Is bundled with the pages and runs in worker threads; see pool.ts.

/** A page that is a function of its props. */
export interface PageTask {
  url: string;
  /** Where its code stands, `src/pages/plans/[plan]/[clause].astro`. */
  component: string;
  pathname: string;
  params: Record<string, string | undefined>;
  props: Record<string, unknown>;
}

/** A rendered page. */
export interface PageResult {
  status: number;
  headers: [string, string][];
  body: Uint8Array<ArrayBuffer>;
}

/** The result of `getStaticPaths()`, to which Astro adds an index by pathname. */
type StaticPaths = Pick<PageTask, 'params' | 'props'>[] & {
  keyed?: Map<string, Pick<PageTask, 'params' | 'props'>>;
};

const app = createApp({ streaming: false });
const routes = new Map<string, Promise<{ data: RouteData; paths: StaticPaths }>>();

// A server would answer with a page that says that something went wrong.
app.renderError = (request, { status, error }) => {
  throw error ?? new Error(`${request.url}: ${status}`);
};

// Astro would look for the images of these pages in the main thread.
Object.assign(globalThis, {
  astroAsset: {
    addStaticImage() {
      throw new Error(
        'a page with a cacheKey cannot hold optimized images: they are lost in a worker thread',
      );
    },
  },
});

let last: Promise<unknown> = Promise.resolve();

/** Renders a page when the one before is done. Throws what the page throws. */
export default function renderInTurn(task: PageTask): Promise<PageResult> {
  const page = last.then(() => renderPage(task));
  last = page.catch(() => {}); // whoever asked for it is told
  return page;
}

async function renderPage({ url, component, pathname, params, props }: PageTask): Promise<PageResult> {
  routes.set(component, routes.get(component) ?? prepareRoute(component));
  const { data, paths } = (await routes.get(component)) ?? {};
  if (!data || !paths) throw new Error(`${component} has no route`);
  paths[0] = { params, props };
  paths.keyed?.clear();
  paths.keyed?.set(pathname, { params, props });
  const response = await app.render(new Request(url), { routeData: data });
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: [...response.headers], body };
}

/** Has a route take its pages from the tasks instead of `getStaticPaths()`, which would read all plans in every thread. */
async function prepareRoute(component: string): Promise<{ data: RouteData; paths: StaticPaths }> {
  const data = app.manifest.routes.find(({ routeData }) => routeData.component === component)?.routeData;
  const loaded = await app.manifest.pageMap?.get(component)?.();
  if (!data || !loaded) throw new Error(`${component} has no route`);
  const paths: StaticPaths = [];
  const page = { ...(await loaded.page()), getStaticPaths: () => paths };
  app.manifest.pageMap?.set(component, async () => ({ ...loaded, page: async () => page }));
  return { data, paths };
}
