import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import Piscina from 'piscina';
import type { Plugin } from 'vite';
import type { PageResult, PageTask } from './worker.ts';

// Renders pages in worker threads, as `experimental.parallelPrerender` of Astro 7.4 will: delete this folder when that is
// used. It has the same limits: props are plain data, and threads do not share module state. It uses two undocumented parts of
// Astro: the `app` of the prerenderer with its cache of static paths (when that changes, `propsOf` throws), and `pageMap` and
// `keyed` of the manifest in worker.ts (when these change, Astro finds no page and throws).

const FILE = 'prerender-worker.mjs';
/** The first pages are rendered in the main thread, which is done before a worker has loaded its code. */
const MAIN_THREAD_PAGES = 100;
/** Pages queued at each worker, so that it is busy while the main thread renders a page of its own. */
const QUEUE_SIZE = 16;
/** Pages with a cacheKey use neither content entries nor images; worker.ts throws where one adds an image. */
const METADATA = { contentEntryKeys: [], staticImages: [] };

interface Options {
  /** The base path of the site, `/gongkai`. */
  base: string;
  /** Selects the pages to render among those with a `cacheKey`, and skips all others; null renders every page. */
  select: ((keyed: readonly PathWithRoute[]) => PathWithRoute[]) | null;
  /** Called for each rendered page with the number of pages rendered so far. */
  onPage: (done: number) => void;
}

/** The undocumented app of Astro's own prerenderer. */
interface App {
  routeCache: {
    get: (route: RouteData) => { staticPaths: { keyed: Map<string, Pick<PageTask, 'params' | 'props'>> } };
  };
}

/**
 * A prerenderer that renders pages with a `cacheKey` in worker threads, since they are functions of their props, and the
 * others in the main thread, one at a time; and the Vite plugin that bundles the code of the workers.
 */
export function parallelPrerender({ base, select, onPage }: Options) {
  let bundle = '';
  let pool: Piscina | undefined;
  const tasks = new Map<string, Omit<PageTask, 'url'>>();
  const threads = availableParallelism() - 1;
  let rendered = 0;
  let queue = Promise.resolve();
  let waiting = 0;

  const plugin: Plugin = {
    name: 'prerender-worker',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      this.emitFile({ type: 'chunk', id: resolve('src/site/prerender/worker.ts'), fileName: FILE });
    },
    writeBundle({ dir }) {
      bundle = join(dir ?? '', FILE);
    },
  };

  const renderInThread = async (task: PageTask) => {
    pool ??= new Piscina({
      filename: bundle,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: QUEUE_SIZE,
    });
    const { status, headers, body }: PageResult = await pool.run(task);
    return { response: new Response(body, { status, headers }), metadata: METADATA };
  };

  /** Renders the pages of the main thread one after the other, to limit the memory. */
  const inTurn = <T>(render: () => Promise<T>): Promise<T> => {
    waiting++;
    const result = queue.then(render);
    queue = result.then(
      () => void waiting--,
      () => void waiting--,
    );
    return result;
  };

  const prerenderer = (main: AstroPrerenderer & { app?: App }): AstroPrerenderer => ({
    ...main,
    name: 'parallel',
    getStaticPaths: async () => {
      const paths = await main.getStaticPaths();
      const keyed = paths.filter(({ cacheKey }) => cacheKey !== undefined).sort(byPathname);
      for (const { pathname, route } of keyed)
        tasks.set(withoutSlash(pathname), {
          component: route.component,
          pathname,
          ...propsOf(main.app, pathname, route),
        });
      const others = paths.filter(({ cacheKey }) => cacheKey === undefined);
      return select ? select(keyed) : interleave(keyed, others);
    },
    render: async (request, options) => {
      const task = tasks.get(
        withoutSlash(decodeURI(new URL(request.url).pathname).slice(withoutSlash(base).length)),
      );
      rendered++;
      const inMainThread =
        !task ||
        threads === 0 ||
        rendered < MAIN_THREAD_PAGES ||
        (waiting === 0 && (pool?.queueSize ?? 0) > 0);
      const result = inMainThread
        ? await inTurn(() => main.render(request, options))
        : await renderInThread({ ...task, url: request.url });
      onPage(rendered);
      return result;
    },
    teardown: async () => {
      await pool?.destroy();
      await main.teardown?.();
    },
  });
  return { plugin, prerenderer, concurrency: 64 };
}

/** The params and props that `getStaticPaths()` returned for a page. */
function propsOf(app: App | undefined, pathname: string, route: RouteData) {
  const path = app?.routeCache.get(route).staticPaths.keyed.get(pathname);
  if (!path)
    throw new Error(
      `no props found for ${pathname}; Astro's internals have changed, see src/site/prerender/pool.ts`,
    );
  return { params: path.params, props: path.props };
}

/** Spreads the pages of the main thread evenly among the others, so that main thread and workers are both busy. */
function interleave(keyed: readonly PathWithRoute[], others: readonly PathWithRoute[]): PathWithRoute[] {
  const each = Math.ceil(keyed.length / (others.length + 1));
  return [
    ...others.flatMap((path, index) => [path, ...keyed.slice(index * each, (index + 1) * each)]),
    ...keyed.slice(others.length * each),
  ];
}

/** Groups the pages of a plan, so that a worker reads it once. */
function byPathname(a: PathWithRoute, b: PathWithRoute): number {
  return a.pathname < b.pathname ? -1 : 1;
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}
