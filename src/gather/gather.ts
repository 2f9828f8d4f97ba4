import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { Store } from '../cache/store.ts';
import { readRegions } from '../content/folder.ts';
import { completeWriting, writeAll } from '../content/writing.ts';
import { printCsv } from '../exports/csv.ts';
import { printRows } from '../exports/json.ts';
import { regionsById } from '../model/region-chain.ts';
import type { Region } from '../model/register.ts';
import { LIMITS, openSites } from './connection.ts';
import { type GatheredSite, gatherSite } from './gather-site.ts';
import { reportLines } from './report.ts';
import { joinPlans } from './same-plans.ts';
import { CLAUSE_COLUMNS, clauseRows, PLAN_COLUMNS, planLines, planRows, readGathered } from './tables.ts';

/** A site to gather; without a name it has the one that it gives itself. */
interface Wanted {
  address: string;
  name?: string;
}

/** What was gathered, in lines, and whether nothing was left out. */
interface Outcome {
  lines: string[];
  complete: boolean;
}

/**
 * Gathers the plans of some sites into a folder. The files are written at the end, all or none; an interrupted run leaves the
 * plans that it fetched in a cache for the next. `progress` is called with the number of finished sites.
 */
export async function gather(
  out: string,
  wanted: readonly Wanted[],
  { limits = LIMITS, progress = (_done: number) => {} } = {},
): Promise<Outcome> {
  await mkdir(out, { recursive: true });
  await completeWriting(out);
  const regions = regionsById({ regions: await readRegions() });
  const sites = await gatherSites(wanted, new Store('gathered', join(out, '.cache')), limits, progress);
  const joined = joinPlans(sites);
  const lines = reportLines(sites, joined);
  const plans = readGathered(joined, regions);
  await writeAll(out, [
    ['plans.csv', printCsv(PLAN_COLUMNS, planRows(plans), { foreign: true })],
    ['clauses.csv', printCsv(CLAUSE_COLUMNS, clauseRows(plans), { foreign: true })],
    ['plans.ndjson', planLines(plans)],
    ['sites.json', printRows(sites.map((site) => siteRow(site, regions)))],
    ['report.txt', `${lines.join('\n')}\n`],
  ]);
  return { lines, complete: sites.every(({ problems }) => problems.length === 0) };
}

async function gatherSites(
  wanted: readonly Wanted[],
  kept: Store,
  limits: typeof LIMITS,
  progress: (done: number) => void,
): Promise<GatheredSite[]> {
  const open = openSites(limits);
  const limit = pLimit(limits.atOnce);
  let done = 0;
  return Promise.all(
    wanted.map((site) =>
      limit(async () => {
        const gathered = await gatherSite(site, open(site.address), kept);
        progress(++done);
        return gathered;
      }),
    ),
  );
}

function siteRow({ plans, region, ...site }: GatheredSite, regions: ReadonlyMap<string, Region>): object {
  const place = [...regions.values()].find(({ code }) => code !== null && code === region);
  return { ...site, region_code: place?.code ?? null, region: place?.name ?? null, plans: plans.length };
}
