import type { APIRoute } from 'astro';
import { href, isPage } from '../components/href.ts';
import { readPlans, readRegisters } from '../plans.ts';
import { allAddresses, printSitemap } from '../views/sitemap.ts';

/** The site map: every address that a reader may keep and that is a page. */
export const GET: APIRoute = async ({ site, url }) => {
  const all = allAddresses(await readPlans(), await readRegisters());
  const addresses = all.filter(isPage);
  return new Response(printSitemap(addresses.map((address) => new URL(href(address), site ?? url).href)));
};
