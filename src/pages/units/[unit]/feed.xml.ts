import type { APIRoute, GetStaticPaths } from 'astro';
import { readPlans, readRegisters } from '../../../content/collections.ts';
import type { Feed } from '../../../exports/feed.ts';
import { feedsOfUnits } from '../../../exports/feeds.ts';
import { respondWithFeed } from '../../_feeds.ts';

export const getStaticPaths = (async () =>
  [...feedsOfUnits(await readPlans(), await readRegisters())].map(([unit, feed]) => ({
    params: { unit },
    props: { feed },
  }))) satisfies GetStaticPaths;

/** The feed of a responsible unit, `/units/shanghai-public-security/feed.xml`. */
export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed }, site }) => respondWithFeed(feed, site);
