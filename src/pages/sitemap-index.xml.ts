import type { APIRoute } from 'astro';
import { fullHref } from '../components/href.ts';
import { printSitemapIndex } from '../views/sitemap.ts';
import { readSitemaps } from './_sitemaps.ts';

/** The index of the site maps; without SITE_URL their addresses have the host of the request. */
export const GET: APIRoute = async ({ site, url }) => {
  const names = [...(await readSitemaps()).keys()];
  return new Response(printSitemapIndex(names.map((name) => fullHref(`/${name}.xml`, site ?? url))));
};
