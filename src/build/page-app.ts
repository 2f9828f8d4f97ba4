import { StaticPaths } from 'astro:static-paths';
import { posix } from 'node:path';
import type { PathWithRoute } from 'astro';
import { createApp } from 'astro/app/entrypoint';

export { readAhead } from '../content/kept-publications.ts';

// Stands in the bundled code, and is what a process asks for pages; see render.ts.

// A page is written when it is whole.
const app = createApp({ streaming: false });
const { manifest, renderError } = app;
const { routes } = manifest;

// Astro asks for the module of a route at each of its pages.
for (const [route, load] of manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  manifest.pageMap?.set(route, () => {
    loaded ??= load();
    return loaded;
  });
}

// A server would answer with a page that says that something went wrong.
app.renderError = (request, options) => {
  if (options.status === 500) throw options.error;
  return renderError.call(app, request, options);
};

/** Loads the code of the wanted routes before their pages are asked for. */
export async function preload(isWanted: (route: PathWithRoute['route']) => boolean): Promise<void> {
  for (const { routeData } of routes.filter(({ routeData }) => isWanted(routeData))) {
    const loaded = await manifest.pageMap?.get(routeData.component)?.();
    await loaded?.page();
  }
}

/** The path of each page and file that the wanted routes have. */
export function listPaths(isWanted: (route: PathWithRoute['route']) => boolean): Promise<PathWithRoute[]> {
  manifest.routes = routes.filter(({ routeData }) => isWanted(routeData));
  return new StaticPaths(app).getAll();
}

/** Where the site is, or, where nobody has said it, where `npm start` shows it. */
const HOST = manifest.site ?? `http://localhost:${process.env.PORT || 4321}`;

/** A page or a file as it is published. */
export function renderPath({ pathname, route }: PathWithRoute): Promise<Response> {
  const path = posix.join(manifest.base, pathname, route.type === 'page' ? '/' : '');
  return app.render(new Request(new URL(path, HOST)), { routeData: route });
}
