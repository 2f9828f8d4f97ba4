import type { RouteData } from 'astro';
import { createApp } from 'astro/app/entrypoint';

// Runs in worker threads, bundled with the pages; see pool.ts.

/** A page that is a function of its props. */
export interface PageTask {
  url: string;
  /** The file of its route, `src/pages/plans/[plan]/[clause].astro`. */
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

// By default Astro would render an error page.
app.renderError = (request, { status, error }) => {
  throw error ?? new Error(`${request.url}: ${status}`);
};

// Astro collects images in the main thread and would miss those of a worker.
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

/** Renders a page after the one before is done. Throws what the page throws. */
export default function renderInTurn(task: PageTask): Promise<PageResult> {
  const page = last.then(() => renderPage(task));
  last = page.catch(() => {}); // the caller gets the error from `page`
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

/** Replaces the `getStaticPaths()` of a route, which would read all plans in every worker, by the pages of the tasks. */
async function prepareRoute(component: string): Promise<{ data: RouteData; paths: StaticPaths }> {
  const data = app.manifest.routes.find(({ routeData }) => routeData.component === component)?.routeData;
  const loaded = await app.manifest.pageMap?.get(component)?.();
  if (!data || !loaded) throw new Error(`${component} has no route`);
  const paths: StaticPaths = [];
  const page = { ...(await loaded.page()), getStaticPaths: () => paths };
  app.manifest.pageMap?.set(component, async () => ({ ...loaded, page: async () => page }));
  return { data, paths };
}
