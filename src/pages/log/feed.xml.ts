import type { APIRoute } from 'astro';
import { fullHref } from '../../components/href.ts';
import { readLogEntries, readPlans, readSite } from '../../content/collections.ts';
import { printLogFeed } from '../../exports/log-feed.ts';
import { logView } from '../../views/log.ts';

/** The feed of the log, `/log/feed.xml`. */
export const GET: APIRoute = async ({ site }) => {
  const { name, id } = await readSite();
  const publisher = { site: name, id, link: (address: string) => fullHref(address, site) };
  const entries = logView(await readLogEntries(), await readPlans());
  return new Response(
    printLogFeed(
      entries.map((entry) => ({ ...entry, date: entry.iso })),
      publisher,
    ),
  );
};
