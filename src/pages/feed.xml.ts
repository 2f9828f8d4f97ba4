import type { APIRoute } from 'astro';
import { fullHref } from '../components/href.ts';
import { printFeed } from '../exports/feed.ts';
import { feedOfAll } from '../exports/feeds.ts';
import { readPlans, readSite } from '../plans.ts';

/** The feed of all plans. */
export const GET: APIRoute = async ({ site }) => {
  const publisher = { site: (await readSite()).name, link: (address: string) => fullHref(address, site) };
  return new Response(printFeed(feedOfAll(await readPlans()), publisher));
};
