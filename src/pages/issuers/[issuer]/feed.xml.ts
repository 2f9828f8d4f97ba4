import type { APIRoute, GetStaticPaths } from 'astro';
import { readPlans, readRegisters } from '../../../content/collections.ts';
import type { Feed } from '../../../exports/feed.ts';
import { feedsOfIssuers } from '../../../exports/feeds.ts';
import { issuerSlug } from '../../../model/addresses.ts';
import { respondWithFeed } from '../../_feeds.ts';

export const getStaticPaths = (async () => {
  const registers = await readRegisters();
  return [...feedsOfIssuers(await readPlans(), registers)].map(([name, feed]) => ({
    params: { issuer: issuerSlug(name, registers) },
    props: { feed },
  }));
}) satisfies GetStaticPaths;

/** The feed of an issuer's plans, `/issuers/shanghai-emergency/feed.xml`. */
export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed }, site }) => respondWithFeed(feed, site);
