import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cachePath } from '../../../src/cache/folder.ts';
import { readRegisters } from '../../../src/content/folder.ts';
import { sizesOfSpanning, tooLarge, weightOf } from '../../site/page-sizes.ts';
import { writeContent } from '../build/content-folder.ts';
import { generatePlans, readPublishedPlans } from '../plans.ts';
import { printSizes } from './report.ts';

// node tests/bench/pages/main.ts [--plans 10000] [--every 20]: renders the pages that span generated plans, of the numbered
// ones every twentieth, and prints the largest of each kind and what a filter of the targets fetches. The plans are made of
// the sentences of the published ones, so that they state as much. Exits with 1 where a page, or the filter, is too large.
const { values } = parseArgs({
  options: { plans: { type: 'string', default: '10000' }, every: { type: 'string', default: '20' } },
});

/** The most that the first view of filtered targets may fetch, in bytes of brotli. */
const MOST_FETCHED = 100_000;

const work = mkdtempSync(cachePath('spanning-'));
const [content, site] = [join(work, 'content'), join(work, 'site')];
const counties = (await readRegisters()).regions.filter(({ level }) => level === 'district');

function* generated(models: Awaited<ReturnType<typeof readPublishedPlans>>) {
  let at = 0;
  for (const plan of generatePlans(models, Number(values.plans))) {
    const region = counties[(at * 7) % counties.length]?.id ?? null;
    yield { ...plan, region, issuers: [`第${at % 1000}安全生产委员会`] };
    at++;
  }
}

/** The most bytes fetched for a region and a year: regions, year file, and two pieces that its rows may be split between. */
function fetchedByFilter(folder: string): number {
  const weigh = (name: string) => weightOf(readFileSync(join(folder, name)));
  const names = readdirSync(folder);
  const heaviest = (pattern: RegExp) => Math.max(0, ...names.filter((name) => pattern.test(name)).map(weigh));
  return weigh('regions.json') + heaviest(/^\w+\.json$/) + 2 * heaviest(/-\d+\.json$/);
}

try {
  await writeContent(generated(await readPublishedPlans()), content);
  const { status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=16000', 'tests/bench/pages/build.ts', values.every],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        CONTENT_DIR: content,
        CACHE_DIR: join(work, 'cache'),
        OUT_DIR: site,
        CLAUSE_PAGES: 'none',
      },
    },
  );
  if (status !== 0) throw new Error('the pages could not be rendered');
  const sizes = sizesOfSpanning(site);
  const fetched = fetchedByFilter(join(site, 'data/targets'));
  const faults = tooLarge(sizes);
  console.log(
    `${printSizes(sizes)}\nfetched by a filter of the targets: ${fetched} bytes\n${faults.join('\n')}`,
  );
  if (faults.length > 0 || fetched > MOST_FETCHED) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
