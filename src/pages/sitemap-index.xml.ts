import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { printSitemapIndex } from '../views/sitemap.ts';

/** The index of the site map; its address is the request's own where the site's is not set. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(printSitemapIndex(new URL(href('/sitemap.xml'), site ?? url).href));
