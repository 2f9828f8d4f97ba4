import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import type { Plan } from '../../../src/model/plan.ts';
import { QUERIES, QUERIES_WITHOUT_MATCH } from '../search/queries.ts';
import { serveFolders } from '../search/server.ts';
import { askProvince, askSites, type SiteSearch } from './ask.ts';
import {
  type DirectedSearch,
  exceededLimits,
  type Measured,
  printCountry,
  printDirected,
  printMeasured,
} from './report.ts';
import { differentPlans, type Site, withWords, writeProvince, writeSite } from './sites.ts';

// node tests/bench/peers/main.ts [--sites 3,30,100] [--plans 30] [--large 1000]: measures the cost of a search of other sites
// with local sites of generated plans and one large site; exits with 1 where a limit is exceeded. The files are those that the
// search page fetches, fetched without a browser.
const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '3,30,100' },
    plans: { type: 'string', default: '30' },
    large: { type: 'string', default: '1000' },
  },
});
const counts = values.sites.split(',').map(Number);
const [plansOfEach, plansOfLarge] = [Number(values.plans), Number(values.large)];

/** Words that no published plan has, and the share of the sites to which each is added, in one clause. */
const RARE: readonly [word: string, share: number][] = [
  ['中欧班列', 0.3],
  ['菌草种植', 0.1],
  ['海铁联运', 0.03],
  ['边民互市', 0.01],
];
const QUERY_KINDS = [
  { kind: 'common', queries: QUERIES, share: null },
  ...RARE.map(([word, share]) => ({ kind: `on ${share * 100} %`, queries: [word], share })),
  { kind: 'no match', queries: QUERIES_WITHOUT_MATCH, share: 0 },
];

const folder = await mkdtemp(join(tmpdir(), 'bench-peers-'));
const server = await serveFolders([folder]);

function siteNamed(name: string): Site {
  return { path: `/${name}/`, address: `${server.origin}/${name}/` };
}

async function writeSites(): Promise<void> {
  const plans = await differentPlans(sites.length * plansOfEach);
  const limit = pLimit(2);
  const write = (site: Site, at: number) => {
    const own: Plan[] = plans.filter((_, plan) => plan % sites.length === at);
    const words = RARE.filter(([, share]) => at < share * sites.length).map(([word]) => word);
    return limit(() => writeSite(withWords(own, words), site, join(folder, site.path)));
  };
  await Promise.all(sites.map(write));
}

async function askAll(sites: readonly Site[], queries: readonly string[]): Promise<SiteSearch[]> {
  const asked: SiteSearch[] = [];
  for (const query of queries) asked.push(await askSites(server, sites, query));
  return asked;
}

async function askBoth(queries: readonly string[]): Promise<DirectedSearch['asked']> {
  const asked: DirectedSearch['asked'] = [];
  for (const query of queries) asked.push(await askProvince(server, province, sites, query));
  return asked;
}

const most = Math.max(...counts);
const sites = Array.from({ length: most }, (_, at) => siteNamed(`site-${at}`));
const [large, province] = [siteNamed('large'), siteNamed('province')];
await writeSites();
const words = RARE.map(([word]) => word);
await writeSite(withWords(await differentPlans(plansOfLarge), words), large, join(folder, large.path));
const folders = sites.map(({ path }) => join(folder, path));
await writeProvince(folders, join(folder, province.path));
console.error(`built in ${(performance.now() / 1000).toFixed(0)} s`);

const measured: Measured[] = [];
const directed: DirectedSearch[] = [];
for (const count of counts.filter((one) => one < most)) {
  for (const { kind, queries } of QUERY_KINDS.filter(({ queries }) => queries.length > 1))
    measured.push({ kind, plans: plansOfEach, asked: await askAll(sites.slice(0, count), queries) });
}
for (const { kind, queries, share } of QUERY_KINDS) {
  const all = await askAll(sites, queries);
  const ofLarge = await askAll([large], queries);
  directed.push({ kind, share, sites: most, asked: await askBoth(queries), all, large: ofLarge });
}
measured.push(...directed.map(({ kind, all }) => ({ kind, plans: plansOfEach, asked: all })));
measured.push(...directed.map(({ kind, large }) => ({ kind, plans: plansOfLarge, asked: large })));
server.close();
await rm(folder, { recursive: true });

console.log(`SiteSearch of all sites\n${printMeasured(measured)}`);
console.log(`\nThe directory of ${most} sites asked first\n${printDirected(directed)}`);
console.log(`\nA country, computed\n${printCountry(directed)}`);
const exceeded = exceededLimits(measured, directed);
for (const limit of exceeded) console.log(`EXCEEDED: ${limit}`);
process.exit(exceeded.length > 0 ? 1 : 0);
