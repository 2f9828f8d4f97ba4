import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { readSite } from '../content/collections.ts';
import { openSearchDescription } from '../exports/opensearch.ts';

/** How a browser's own bar searches here. */
export const GET: APIRoute = async ({ site, url }) => {
  const address = new URL(href('/search/'), site ?? url).href;
  const headers = { 'Content-Type': 'application/opensearchdescription+xml' };
  return new Response(openSearchDescription(await readSite(), address), { headers });
};
