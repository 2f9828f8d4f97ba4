import { parseArgs } from 'node:util';
import { CLAUSE_PAGES } from '../../../src/model/clause-pages.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { readPublishedPlans } from '../plans.ts';
import { type Build, OURS } from './build.ts';
import { type Checkout, cloneCommit, thisCheckout } from './checkout.ts';
import { measureCheckout } from './checkout-builds.ts';
import { generateCorpus } from './corpus.ts';
import { removeLeftovers } from './leftovers.ts';
import { measurePeer } from './peer-builds.ts';
import { PEERS, type Peer } from './peers.ts';
import { growthsOf, type Ratio, ratiosOf } from './ratios.ts';
import { printBuild, printRatios } from './report.ts';

// node tests/bench/build/main.ts [--plans 100,1000] [--peers Starlight,VitePress] [--ours none,all] [--beside e128f88]
// [--times 2] [--cores 2] [--parts 4]: builds generated plans with peers, with this checkout and with another commit, with and
// without clause pages, all from the same content, alternately and repeatedly, on a number of cores; with --parts also in parts
// that are merged. Prints each measurement, then the ratios. Exits with 1 where a build fails.
const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '100,1000' },
    ours: { type: 'string', default: 'none,all' },
    peers: { type: 'string', default: PEERS.map(({ name }) => name).join(',') },
    beside: { type: 'string' },
    times: { type: 'string', default: '1' },
    cores: { type: 'string' },
    parts: { type: 'string', default: '0' },
  },
});
const sizes = values.plans.split(',').map(Number);
const settings = CLAUSE_PAGES.filter((name) => values.ours.split(',').includes(name)).reverse();
const cores = values.cores ?? null;
const builds: Build[] = [];

async function main(): Promise<void> {
  const peers = PEERS.filter(({ name, provide }) => values.peers.split(',').includes(name) && provide());
  const other = values.beside === undefined ? [] : [await cloneCommit(values.beside)];
  const checkouts = [...other, thisCheckout()];
  const models = await readPublishedPlans();
  for (const builder of [...peers, ...checkouts]) await warmUp(builder, generateCorpus(models, 1));
  for (const size of sizes) {
    const plans = generateCorpus(models, size);
    for (let run = 0; run < Number(values.times); run++) {
      for (const peer of peers) await tell(measurePeer(peer, plans, cores));
      for (const clausePages of settings)
        for (const checkout of checkouts) {
          const parts = checkout.name === OURS ? Number(values.parts) : 0;
          await tell(measureCheckout(checkout, { plans, clausePages, parts, cores }));
        }
    }
  }
}

/** Builds once before the measurements, so that the code is in the disk cache. */
async function warmUp(builder: Peer | Checkout, plans: readonly Plan[]): Promise<void> {
  const builds =
    'provide' in builder
      ? measurePeer(builder, plans, cores)
      : measureCheckout(builder, { plans, clausePages: 'none', parts: 0, cores });
  await builds.next();
}

/** Prints each build when it is done; a failing one does not stop the others. */
async function tell(measured: AsyncIterable<Build>): Promise<void> {
  try {
    for await (const build of measured) {
      console.log(printBuild(build));
      builds.push(build);
    }
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

/** The ratios of all builds. Limits apply to the largest number of plans. */
function ratios(): Ratio[] {
  const largest = Math.max(...sizes);
  const compared = sizes.flatMap((size) =>
    ratiosOf(builds, size, values.beside).map((ratio) =>
      size === largest ? ratio : { ...ratio, limit: null },
    ),
  );
  return [...compared, ...sizes.slice(1).flatMap((size, at) => growthsOf(builds, sizes[at] ?? size, size))];
}

try {
  await main();
  console.log(`\n${printRatios(ratios())}`);
} finally {
  await removeLeftovers();
}
