import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../../components/href.ts';
import { type Feed, printFeed } from '../../../exports/feed.ts';
import { feedsOfIssuers } from '../../../exports/feeds.ts';
import { issuerSlug } from '../../../model/addresses.ts';
import { readPlans, readRegisters, readSite } from '../../../plans.ts';

export const getStaticPaths = (async () => {
  const registers = await readRegisters();
  return [...feedsOfIssuers(await readPlans(), registers)].map(([name, feed]) => ({
    params: { issuer: issuerSlug(name, registers) },
    props: { feed },
  }));
}) satisfies GetStaticPaths;

/** The feed of an issuer's plans, `/issuers/shanghai-emergency/feed.xml`. */
export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed }, site }) => {
  const publisher = { site: (await readSite()).name, link: (address: string) => fullHref(address, site) };
  return new Response(printFeed(feed, publisher));
};
