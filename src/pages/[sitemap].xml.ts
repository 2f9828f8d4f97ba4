import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../components/href.ts';
import { printSitemap } from '../views/sitemap.ts';
import { readSitemaps } from './_sitemaps.ts';

export const getStaticPaths = (async () =>
  [...(await readSitemaps())].map(([sitemap, addresses]) => ({
    params: { sitemap },
    props: { addresses },
  }))) satisfies GetStaticPaths;

/** A site map, `/sitemap.xml`, or one of several. */
export const GET: APIRoute<{ addresses: string[] }> = ({ props: { addresses }, site, url }) =>
  new Response(printSitemap(addresses.map((address) => fullHref(address, site ?? url))));
