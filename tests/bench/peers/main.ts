import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import type { Plan } from '../../../src/model/plan.ts';
import { FRUITLESS, QUESTIONS } from '../search/questions.ts';
import { serveFolders } from '../search/server.ts';
import { type Asked, askProvince, askSites } from './ask.ts';
import {
  brokenPromises,
  type Directed,
  type Measured,
  printCountry,
  printDirected,
  printMeasured,
} from './report.ts';
import { differentPlans, type Site, withWords, writeProvince, writeSite } from './sites.ts';

// node tests/bench/peers/main.ts [--sites 3,30,100] [--plans 30] [--large 1000]: measures what a search of other sites
// costs, from local sites of generated plans and one large one, and ends with 1 where a promise is broken. The files are those
// that the search page asks for; they are asked for without a browser.
const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '3,30,100' },
    plans: { type: 'string', default: '30' },
    large: { type: 'string', default: '1000' },
  },
});
const counts = values.sites.split(',').map(Number);
const [plansOfEach, plansOfLarge] = [Number(values.plans), Number(values.large)];

/** Words that no published plan has, and on what share of the sites each is made to stand, in a clause of each. */
const RARE: readonly [word: string, share: number][] = [
  ['中欧班列', 0.3],
  ['菌草种植', 0.1],
  ['海铁联运', 0.03],
  ['边民互市', 0.01],
];
const KINDS = [
  { kind: 'common', questions: QUESTIONS, share: null },
  ...RARE.map(([word, share]) => ({ kind: `on ${share * 100} %`, questions: [word], share })),
  { kind: 'in vain', questions: FRUITLESS, share: 0 },
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

async function askAll(sites: readonly Site[], questions: readonly string[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) asked.push(await askSites(server, sites, question));
  return asked;
}

async function askBoth(questions: readonly string[]): Promise<Directed['asked']> {
  const asked: Directed['asked'] = [];
  for (const question of questions) asked.push(await askProvince(server, province, sites, question));
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
const directed: Directed[] = [];
for (const count of counts.filter((one) => one < most)) {
  for (const { kind, questions } of KINDS.filter(({ questions }) => questions.length > 1))
    measured.push({ kind, plans: plansOfEach, asked: await askAll(sites.slice(0, count), questions) });
}
for (const { kind, questions, share } of KINDS) {
  const all = await askAll(sites, questions);
  const ofLarge = await askAll([large], questions);
  directed.push({ kind, share, sites: most, asked: await askBoth(questions), all, large: ofLarge });
}
measured.push(...directed.map(({ kind, all }) => ({ kind, plans: plansOfEach, asked: all })));
measured.push(...directed.map(({ kind, large }) => ({ kind, plans: plansOfLarge, asked: large })));
server.close();
await rm(folder, { recursive: true });

console.log(`Asked of all sites\n${printMeasured(measured)}`);
console.log(`\nThe directory of ${most} sites asked first\n${printDirected(directed)}`);
console.log(`\nA country, computed\n${printCountry(directed)}`);
const broken = brokenPromises(measured, directed);
for (const promise of broken) console.log(`BROKEN: ${promise}`);
process.exit(broken.length > 0 ? 1 : 0);
