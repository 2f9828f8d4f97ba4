import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import type { SearchedPlan } from '../../../src/search/write/sources.ts';
import { searchedPlans } from '../../search/test-search.ts';
import { buildSite } from '../../site/build.ts';
import { provideChromium } from '../../site/chromium.ts';
import { generatePlans, readPublishedPlans } from '../plans.ts';
import { measureAccuracy } from './accuracy.ts';
import type { Engine } from './engine.ts';
import { miniSearch } from './minisearch.ts';
import { ours } from './ours.ts';
import { plainPagefind } from './plain-pagefind.ts';
import { QUERIES, QUERIES_WITHOUT_MATCH } from './queries.ts';
import { exceededLimits, type Measured, printMeasured } from './report.ts';
import { serveFolders } from './server.ts';
import { measureTransfer, type Transfer } from './transfer.ts';

// node tests/bench/search/main.ts [--sizes 5,1000,10000] [--strings 500]: measures the search beside its peers; exits with 1
// where a limit is exceeded. More plans than are published are generated from their sentences. Beyond 1,000 plans only ours is
// measured, with a tenth of the strings: a peer takes a quarter of an hour to build its index there.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5,1000,10000' },
    strings: { type: 'string', default: '500' },
  },
});

/** Peers are measured up to this number of plans. */
const WITH_PEERS = 1000;

async function measure(engine: Engine, plans: readonly SearchedPlan[], site: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const start = performance.now();
  await engine.build(plans, folder);
  const build = performance.now() - start;
  console.error(`${engine.name}: built in ${(build / 1000).toFixed(1)} s`);
  const strings = Number(values.strings) / (plans.length > WITH_PEERS ? 10 : 1);
  const accuracy = engine.buildOnly ? null : await measureAccuracy(engine, plans, folder, strings);
  const transfer = engine.buildOnly ? null : await measureInBrowser(engine, [folder, site]);
  await rm(folder, { recursive: true });
  return { engine: engine.name, build, accuracy, transfer };
}

async function measureInBrowser(engine: Engine, folders: string[]): Promise<Transfer> {
  const server = await serveFolders(folders);
  const browser = await chromium.launch({ executablePath: provideChromium(), chromiumSandbox: false });
  const transfer = await measureTransfer(
    browser,
    server,
    engine,
    QUERIES,
    engine.name === ours().name ? QUERIES_WITHOUT_MATCH : [],
  );
  await browser.close();
  server.close();
  return transfer;
}

async function measureSize(size: number, site: string): Promise<string[]> {
  const published = await readPublishedPlans();
  const plans = searchedPlans(size <= published.length ? published : [...generatePlans(published, size)]);
  const clauses = plans.reduce((sum, plan) => sum + plan.clauses.length, 0);
  console.log(`\n${plans.length} plans, ${clauses} clauses`);
  const measured: Measured[] = [];
  const engines = size > WITH_PEERS ? [ours()] : [ours(), ours(1), plainPagefind, miniSearch];
  for (const engine of engines) {
    measured.push(await measure(engine, plans, site));
  }
  console.log(printMeasured(measured));
  return exceededLimits(plans.length, measured);
}

const site = await mkdtemp(join(tmpdir(), 'bench-site-'));
await buildSite(site);
await rm(join(site, 'pagefind'), { recursive: true });
const exceeded: string[] = [];
for (const size of values.sizes.split(',').map(Number)) exceeded.push(...(await measureSize(size, site)));
await rm(site, { recursive: true });
for (const limit of exceeded) console.log(`EXCEEDED: ${limit}`);
process.exit(exceeded.length > 0 ? 1 : 0);
