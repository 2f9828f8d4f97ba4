import { readAddress, type Search } from '../../../src/search/read/address.ts';
import { bundlesFor } from '../../../src/search/read/directory.ts';
import type { Labels } from '../../../src/search/read/files.ts';
import { endOf } from '../../../src/search/read/groups.ts';
import { PeerConnection } from '../../../src/search/read/peers/peer-connection.ts';
import { PeerSite } from '../../../src/search/read/peers/peer-site.ts';
import { FoundPlans } from '../../../src/search/read/peers/same-plans.ts';
import { readQuery } from '../../../src/search/read/query.ts';
import type { SearchResult } from '../../../src/search/read/search.ts';
import { Searcher } from '../../../src/search/read/searcher.ts';
import type { CountingServer, SentFile } from '../search/server.ts';
import type { Site } from './sites.ts';

/** The number of plans of a site, and of hits of a plan, that the search page first shows. */
const [PLANS, HITS] = [3, 5];

/** A search of some sites, and what they sent. */
export interface SiteSearch {
  sites: number;
  /** The sites that have hits. */
  found: Site[];
  files: SentFile[];
  /** The time until the last hit is read. */
  milliseconds: number;
}

const NO_NAMES: Labels = { region: {}, sector: {}, theme: {}, unit: {}, code: {} };

/** Searches sites with an empty cache, as the search page does, and reads the hits that it would show. */
export async function askSites(
  server: CountingServer,
  sites: readonly Site[],
  typed: string,
): Promise<SiteSearch> {
  const asking = { labels: NO_NAMES, found: new FoundPlans(), isCurrent: () => true };
  server.takeFiles();
  const start = performance.now();
  const results = await Promise.all(
    sites.map(async ({ address }) => {
      const result = await new PeerSite({ name: address, address }).search(
        searchFor(typed),
        readQuery(typed),
        asking,
      );
      await readShown(result);
      return result;
    }),
  );
  return {
    sites: sites.length,
    found: sites.filter((_, at) => results[at]?.groups.length),
    files: server.takeFiles(),
    milliseconds: performance.now() - start,
  };
}

/** Reads the directory of a province first, then searches only the sites that can have hits. */
export async function askProvince(
  server: CountingServer,
  { address }: Site,
  sites: readonly Site[],
  typed: string,
): Promise<{ directory: SentFile[]; asked: SiteSearch }> {
  server.takeFiles();
  const entries = await bundlesFor(
    new Searcher(new PeerConnection(address).begin(() => true).load),
    readQuery(typed),
  );
  const directory = server.takeFiles();
  const left = entries.flatMap(({ folder }) => sites[Number(folder)] ?? []);
  return { directory, asked: await askSites(server, left, typed) };
}

function searchFor(typed: string): Search {
  return { ...readAddress(''), q: typed };
}

async function readShown({ groups }: SearchResult): Promise<void> {
  const shown = groups.slice(0, endOf(groups.length, 0, PLANS));
  const records = shown.flatMap(({ bundle, plan, records }) =>
    [records[0] ?? bundle.starts[plan] ?? 0, ...records.slice(0, endOf(records.length, 0, HITS))].map(
      (record) => ({ bundle, record }),
    ),
  );
  await Promise.all(records.map(({ bundle, record }) => bundle.record(record)));
}
