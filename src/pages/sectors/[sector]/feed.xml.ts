import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../../components/href.ts';
import { type Feed, printFeed } from '../../../exports/feed.ts';
import { feedsOfSectors } from '../../../exports/feeds.ts';
import { readPlans, readRegisters, readSite } from '../../../plans.ts';

export const getStaticPaths = (async () =>
  [...feedsOfSectors(await readPlans(), await readRegisters())].map(([sector, feed]) => ({
    params: { sector },
    props: { feed },
  }))) satisfies GetStaticPaths;

/** The feed of a sector, `/sectors/road/feed.xml`. */
export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed }, site }) => {
  const publisher = { site: (await readSite()).name, link: (address: string) => fullHref(address, site) };
  return new Response(printFeed(feed, publisher));
};
