import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../../components/href.ts';
import { type Feed, printFeed } from '../../../exports/feed.ts';
import { feedsOfUnits } from '../../../exports/feeds.ts';
import { readPlans, readRegisters, readSite } from '../../../plans.ts';

export const getStaticPaths = (async () =>
  [...feedsOfUnits(await readPlans(), await readRegisters())].map(([unit, feed]) => ({
    params: { unit },
    props: { feed },
  }))) satisfies GetStaticPaths;

/** The feed of a responsible unit, `/units/shanghai-public-security/feed.xml`. */
export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed }, site }) => {
  const publisher = { site: (await readSite()).name, link: (address: string) => fullHref(address, site) };
  return new Response(printFeed(feed, publisher));
};
