import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import Tinypool from 'tinypool';
import type { Plugin } from 'vite';
import type { PageResult, PageTask } from './worker.ts';

// Renders pages in worker threads, as `experimental.parallelPrerender` of Astro 7.4 will: delete this folder when that is
// used. It has the same limits: props are plain data, and threads do not share the variables of modules. What it uses of Astro
// without documentation, and what fails when that changes: the prerenderer's `app` and its cache of static paths (no props:
// an Error from `propsOf`); the manifest's `pageMap` and `keyed` in worker.ts (no page is found: an Error from Astro).

const FILE = 'prerender-worker.mjs';
/** So many pages are rendered sooner than a thread has loaded the code. */
const FEW = 100;
/** A thread has so many pages at hand, so that it need not wait for the main thread. */
const AT_HAND = 4;
/** Nothing that Astro tracks of a page is used in one with a cacheKey; worker.ts says so loudly of images. */
const METADATA = { contentEntryKeys: [], staticImages: [] };

interface Options {
  /** The path below which the site stands, `/gongkai`. */
  base: string;
  /** The part of the pages with a `cacheKey` that is rendered, and none of the others; null for all of both. */
  select: ((keyed: readonly PathWithRoute[]) => PathWithRoute[]) | null;
  /** Is told how many pages there are, and of each that is done. */
  onPage: (done: number, all: number) => void;
}

/** The app of Astro's own prerenderer. */
interface App {
  routeCache: {
    get: (route: RouteData) => { staticPaths: { keyed: Map<string, Pick<PageTask, 'params' | 'props'>> } };
  };
}

/**
 * A prerenderer that gives pages with a `cacheKey`, which by that are functions of their props, to worker threads, and
 * renders the others in the main thread, one at a time; and the Vite plugin that bundles the code of the threads.
 */
export function parallelPrerender({ base, select, onPage }: Options) {
  let bundle = '';
  let pool: Tinypool | undefined;
  const tasks = new Map<string, Omit<PageTask, 'url'>>();
  const threads = availableParallelism() - 1;
  let all = 0;
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
    pool ??= new Tinypool({
      filename: bundle,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: AT_HAND,
    });
    const { status, headers, body }: PageResult = await pool.run(task);
    return { response: new Response(body, { status, headers }), metadata: METADATA };
  };

  /** The pages of the main thread wait for each other: all at once they would take the memory of all. */
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
        tasks.set(trimmed(pathname), {
          component: route.component,
          pathname,
          ...propsOf(main.app, pathname, route),
        });
      const wanted = select
        ? select(keyed)
        : mixed(
            keyed,
            paths.filter(({ cacheKey }) => cacheKey === undefined),
          );
      all = wanted.length;
      return wanted;
    },
    render: async (request, options) => {
      const task = tasks.get(trimmed(decodeURI(new URL(request.url).pathname).slice(trimmed(base).length)));
      rendered++;
      const here = !task || threads === 0 || rendered < FEW || (waiting === 0 && (pool?.queueSize ?? 0) > 0);
      const result = here
        ? await inTurn(() => main.render(request, options))
        : await renderInThread({ ...task, url: request.url });
      onPage(rendered, all);
      return result;
    },
    teardown: async () => {
      await pool?.destroy();
      await main.teardown?.();
    },
  });
  return { plugin, prerenderer, concurrency: 64 };
}

/** What `getStaticPaths()` says of a page. */
function propsOf(app: App | undefined, pathname: string, route: RouteData) {
  const path = app?.routeCache.get(route).staticPaths.keyed.get(pathname);
  if (!path)
    throw new Error(`Astro no longer tells the props of ${pathname}; see src/site/prerender/pool.ts`);
  return { params: path.params, props: path.props };
}

/** The pages of the main thread among the others, evenly, so that there is something to do for both. */
function mixed(keyed: readonly PathWithRoute[], others: readonly PathWithRoute[]): PathWithRoute[] {
  const each = Math.ceil(keyed.length / (others.length + 1));
  return [
    ...others.flatMap((path, at) => [path, ...keyed.slice(at * each, (at + 1) * each)]),
    ...keyed.slice(others.length * each),
  ];
}

/** The pages of a plan come one after the other, so that it is read once. */
function byPathname(a: PathWithRoute, b: PathWithRoute): number {
  return a.pathname < b.pathname ? -1 : 1;
}

function trimmed(path: string): string {
  return path.replace(/\/$/, '');
}
