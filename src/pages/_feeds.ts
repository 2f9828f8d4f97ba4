import { fullHref } from '../components/href.ts';
import { readLogEntries, readSite } from '../content/collections.ts';
import { type Feed, printFeed } from '../exports/feed.ts';
import { recordedDays } from '../model/log.ts';

/** A feed as it is published on a site. */
export async function respondWithFeed(feed: Feed, site: URL | undefined): Promise<Response> {
  const publisher = { site: (await readSite()).name, link: (address: string) => fullHref(address, site) };
  return new Response(printFeed(feed, publisher, recordedDays(await readLogEntries())));
}
