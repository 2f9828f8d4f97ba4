import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';

/** Renders a page by itself, ahead of those that Astro renders, and writes it to its place in the site. */
export async function writeAhead(
  prerenderer: AstroPrerenderer,
  { pathname, route }: PathWithRoute,
  { site, base }: { site: string; base: string },
): Promise<void> {
  const address = new URL(join(base, pathname), 'http://localhost');
  const rendered = await prerenderer.render(new Request(address), { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  const file = join(site, pathname);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, new Uint8Array(await response.arrayBuffer()));
}
