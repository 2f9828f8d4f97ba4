import type { APIRoute, GetStaticPaths } from 'astro';
import { readPlans, readRegisters } from '../../../content/collections.ts';
import type { Feed } from '../../../exports/feed.ts';
import { feedsOfSectors } from '../../../exports/feeds.ts';
import { respondWithFeed } from '../../_feeds.ts';

export const getStaticPaths = (async () =>
  [...feedsOfSectors(await readPlans(), await readRegisters())].map(([sector, feed]) => ({
    params: { sector },
    props: { feed },
  }))) satisfies GetStaticPaths;

/** The feed of a sector, `/sectors/road/feed.xml`. */
export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed }, site }) => respondWithFeed(feed, site);
