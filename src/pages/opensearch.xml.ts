import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { readSite } from '../content/collections.ts';
import { openSearchDescription } from '../exports/opensearch.ts';

/** Lets a browser search the site from its address bar (OpenSearch 1.1). */
export const GET: APIRoute = async ({ site, url }) => {
  const address = new URL(href('/search/'), site ?? url).href;
  const headers = { 'Content-Type': 'application/opensearchdescription+xml' };
  return new Response(openSearchDescription(await readSite(), address), { headers });
};
