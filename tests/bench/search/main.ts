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
import { measureAnswers } from './answers.ts';
import type { Engine } from './engine.ts';
import { miniSearch } from './minisearch.ts';
import { ours } from './ours.ts';
import { plainPagefind } from './plain-pagefind.ts';
import { FRUITLESS, QUESTIONS } from './questions.ts';
import { brokenPromises, type Measured, printMeasured } from './report.ts';
import { serveFolders } from './server.ts';
import { measureWire, type Wire } from './wire.ts';

// node tests/bench/search/main.ts [--sizes 5,1000,10000] [--strings 500]: measures the search beside its peers and ends
// with 1 where a promise is broken. More plans than are published are generated from their sentences. Beyond 1,000 plans
// only ours is measured, and with a tenth of the strings: a peer takes a quarter of an hour to build its index there.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5,1000,10000' },
    strings: { type: 'string', default: '500' },
  },
});

/** Up to so many plans peers are measured too. */
const WITH_PEERS = 1000;

async function measure(engine: Engine, plans: readonly SearchedPlan[], site: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const start = performance.now();
  await engine.build(plans, folder);
  const build = performance.now() - start;
  console.error(`${engine.name}: built in ${(build / 1000).toFixed(1)} s`);
  const strings = Number(values.strings) / (plans.length > WITH_PEERS ? 10 : 1);
  const answers = engine.buildOnly ? null : await measureAnswers(engine, plans, folder, strings);
  const wire = engine.buildOnly ? null : await measureInBrowser(engine, [folder, site]);
  await rm(folder, { recursive: true });
  return { engine: engine.name, build, answers, wire };
}

async function measureInBrowser(engine: Engine, folders: string[]): Promise<Wire> {
  const server = await serveFolders(folders);
  const browser = await chromium.launch({ executablePath: provideChromium(), chromiumSandbox: false });
  const wire = await measureWire(
    browser,
    server,
    engine,
    QUESTIONS,
    engine.name === ours().name ? FRUITLESS : [],
  );
  await browser.close();
  server.close();
  return wire;
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
  return brokenPromises(plans.length, measured);
}

const site = await mkdtemp(join(tmpdir(), 'bench-site-'));
await buildSite(site);
await rm(join(site, 'pagefind'), { recursive: true });
const broken: string[] = [];
for (const size of values.sizes.split(',').map(Number)) broken.push(...(await measureSize(size, site)));
await rm(site, { recursive: true });
for (const promise of broken) console.log(`BROKEN: ${promise}`);
process.exit(broken.length > 0 ? 1 : 0);
