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
import type { Answer, CountingServer } from '../search/server.ts';
import type { Site } from './sites.ts';

/** How many plans of a site, and how many hits of a plan, the search page shows at first. */
const [PLANS, HITS] = [3, 5];

/** What it cost to ask a question of some sites. */
export interface Asked {
  sites: number;
  /** The sites that have hits. */
  found: Site[];
  answers: Answer[];
  /** From the question to the last hit shown. */
  milliseconds: number;
}

const NO_NAMES: Labels = { region: {}, sector: {}, theme: {}, unit: {}, code: {} };

/** Asks a question of some sites of which nothing is known yet, as the search page does, and reads what it would show. */
export async function askSites(
  server: CountingServer,
  sites: readonly Site[],
  typed: string,
): Promise<Asked> {
  const asking = { labels: NO_NAMES, found: new FoundPlans(), isCurrent: () => true };
  server.takeAnswers();
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
    answers: server.takeAnswers(),
    milliseconds: performance.now() - start,
  };
}

/** Asks the directory of a province first, and then only those of its sites that can have hits. */
export async function askProvince(
  server: CountingServer,
  { address }: Site,
  sites: readonly Site[],
  typed: string,
): Promise<{ directory: Answer[]; asked: Asked }> {
  server.takeAnswers();
  const entries = await bundlesFor(
    new Searcher(new PeerConnection(address).begin(() => true).load),
    readQuery(typed),
  );
  const directory = server.takeAnswers();
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
