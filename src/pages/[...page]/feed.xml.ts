import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import {
  readLogEntries,
  readPlans,
  readPublishedAddresses,
  readRegisters,
  readSite,
} from '../../content/collections.ts';
import { type Feed, printFeed } from '../../exports/feed.ts';
import {
  feedOfAll,
  feedsAtOldAddresses,
  feedsOfIssuers,
  feedsOfSectors,
  feedsOfUnits,
} from '../../exports/feeds.ts';
import { recordedDays } from '../../model/log.ts';

export const getStaticPaths = (async () => {
  const [plans, registers] = [await readPlans(), await readRegisters()];
  const feeds = [feedsOfIssuers, feedsOfSectors, feedsOfUnits].flatMap((feedsOf) => [
    ...feedsOf(plans, registers).values(),
  ]);
  const published = new Set(await readPublishedAddresses());
  const renamed = feedsAtOldAddresses(feeds, registers).filter(([page]) => published.has(page));
  return [feedOfAll(plans), ...feeds]
    .map((feed) => [feed.page, feed] as const)
    .concat(renamed)
    .map(([page, feed]) => ({ params: { page: page.slice(1, -1) || undefined }, props: { feed } }));
}) satisfies GetStaticPaths;

/** The feed of all plans, `/feed.xml`, of an issuer, a sector or a responsible unit, `/sectors/road/feed.xml`. */
export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed }, site }) => {
  const publisher = { site: (await readSite()).name, link: (address: string) => fullHref(address, site) };
  return new Response(printFeed(feed, publisher, recordedDays(await readLogEntries())));
};
