import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { readPlans, readRegisters } from '../plans.ts';
import { allAddresses, printSitemap } from '../views/sitemap.ts';

/** The site map: every address that a reader may keep. */
export const GET: APIRoute = async ({ site, url }) => {
  const addresses = allAddresses(await readPlans(), await readRegisters());
  return new Response(printSitemap(addresses.map((address) => new URL(href(address), site ?? url).href)));
};
