import { kilobytes, median, printTable } from '../search/report.ts';
import type { Answer } from '../search/server.ts';
import type { Asked } from './ask.ts';
import {
  bySite,
  bytesOf,
  type Cost,
  costOf,
  mostAtOnce,
  plus,
  secondsOnPhone,
  times,
  wordsShown,
} from './cost.ts';

/** The questions of a kind, asked of some sites of one size. */
export interface Measured {
  kind: string;
  /** How many plans each site has. */
  plans: number;
  asked: Asked[];
}

/** The questions of a kind, of which the directory of a province was asked first. */
export interface Directed {
  kind: string;
  /** The share of the sites that have hits; null where it is not known. */
  share: number | null;
  /** How many sites the directory is of. */
  sites: number;
  asked: { directory: Answer[]; asked: Asked }[];
  /** The same questions asked of all these sites, and of one large site. */
  all: Asked[];
  large: Asked[];
}

/** What a search may take of another site: `MOST`, `AT_ONCE` and `AT_ONCE_TO_ONE` in `peer-connection.ts`. */
const MOST = { bytes: 1_000_000, requests: 150, atOnce: 6, atOnceToOne: 3 };

/** How much of that a site of 1,000 plans takes, at most. */
const HONEST = 1 / 5;

/** How many provinces a country has, and how many sites a province. */
const [PROVINCES, SITES] = [30, 100];

/** What each kind of question costs, by the number and size of the sites that are asked. */
export function printMeasured(measured: readonly Measured[]): string {
  const head = [
    'sites',
    'plans of each',
    'question',
    'cold',
    'most',
    'words shown',
    'requests',
    'most',
    'here',
    'phone, computed',
  ];
  const rows = measured.map(({ kind, plans, asked }) => {
    const costs = asked.map(({ sites, answers }) => costOf(sites, answers));
    return [
      String(asked[0]?.sites),
      String(plans),
      kind,
      kilobytes(median(costs.map(({ bytes }) => bytes))),
      kilobytes(Math.max(...costs.map(({ bytes }) => bytes))),
      kilobytes(median(asked.map((one) => bytesOf(wordsShown(one))))),
      String(median(costs.map(({ requests }) => requests))),
      String(Math.max(...costs.map(({ requests }) => requests))),
      seconds(median(asked.map(({ milliseconds }) => milliseconds / 1000))),
      seconds(median(costs.map(secondsOnPhone))),
    ];
  });
  return printTable([head, ...rows]);
}

/** What each kind of question costs where the directory of a province rules sites out, medians. */
export function printDirected(directed: readonly Directed[]): string {
  const head = [
    'question',
    'sites with hits',
    'asked',
    'directory',
    'its files',
    'together',
    'without',
    'requests',
    'without',
  ];
  const rows = directed.map(({ kind, asked, all }) => [
    kind,
    String(median(asked.map(({ asked }) => asked.found.length))),
    String(median(asked.map(({ asked }) => asked.sites))),
    kilobytes(median(asked.map(({ directory }) => bytesOf(directory)))),
    String(median(asked.map(({ directory }) => directory.length))),
    kilobytes(median(asked.map(({ directory, asked }) => bytesOf([...directory, ...asked.answers])))),
    kilobytes(median(all.map(({ answers }) => bytesOf(answers)))),
    String(median(asked.map(({ directory, asked }) => directory.length + asked.answers.length))),
    String(median(all.map(({ answers }) => answers.length))),
  ]);
  return printTable([head, ...rows]);
}

/**
 * What each kind of question would cost over all sites of a country, computed: a site with hits and one without, and a directory,
 * cost what one large site and the directory of this bench do.
 */
export function printCountry(directed: readonly Directed[]): string {
  const head = [
    'question',
    'a site with hits',
    'all sites',
    'requests',
    'phone',
    'asked',
    'with directories',
    'requests',
    'phone',
  ];
  const inVain = medianCost(directed.at(-1)?.large ?? []);
  const rows = directed.map(({ kind, sites, asked, large }) => {
    const one = medianCost(large);
    const directory = medianCost(asked.map(({ directory }) => ({ sites: 1, answers: directory })));
    const inCountry = (count: (asked: Asked) => number) =>
      Math.round((median(asked.map((one) => count(one.asked))) / sites) * SITES * PROVINCES);
    const found = inCountry((asked) => asked.found.length);
    const left = inCountry((asked) => asked.sites);
    const costOfSites = (all: number) => plus(times(one, found), times(inVain, all - found));
    const without = costOfSites(SITES * PROVINCES);
    const withThem = plus(times(directory, PROVINCES), costOfSites(left));
    return [kind, kilobytes(one.bytes), ...costCells(without), String(left), ...costCells(withThem)];
  });
  return printTable([head, ...rows]);
}

/** Which promises these measurements do not keep; the fewest sites come first. */
export function brokenPromises(measured: readonly Measured[], directed: readonly Directed[]): string[] {
  const few = measured[0]?.asked ?? [];
  const many = directed[0]?.all ?? [];
  const all = measured
    .flatMap(({ asked }) => asked)
    .concat(directed.flatMap(({ asked }) => asked.map((one) => one.asked)));
  const ofSites = all.flatMap(({ answers }) => [...bySite(answers).values()]);
  const largest = Math.max(...measured.map(({ plans }) => plans));
  const ofLarge = measured.filter(({ plans }) => plans === largest).flatMap(({ asked }) => asked);
  const [bytes, requests] = mostOf(ofSites);
  const [largeBytes, largeRequests] = mostOf(ofLarge.map(({ answers }) => answers));
  const atOnce = Math.max(...all.map(({ answers }) => mostAtOnce(answers)));
  const toOne = Math.max(...ofSites.map(mostAtOnce));
  const growth = Math.max(...few.map((asked, at) => growthOf(asked, many[at])));
  const lost = directed.filter(({ share, sites, asked, all }) =>
    asked.some(({ asked: { found } }, at) => {
      const wanted = share === null ? all[at]?.found.length : Math.ceil(share * sites);
      return found.length !== wanted || found.length !== all[at]?.found.length;
    }),
  );
  const inVain = directed.at(-1);
  const vain =
    median(inVain?.asked.map(({ directory }) => bytesOf(directory)) ?? []) /
    median(inVain?.all.map(({ answers }) => bytesOf(answers)) ?? []);
  const kept: [boolean, string][] = [
    [
      bytes <= MOST.bytes && requests <= MOST.requests,
      `a site sends ${kilobytes(bytes)} in ${requests} answers, to be ${kilobytes(MOST.bytes)} in ${MOST.requests}`,
    ],
    [
      largeBytes <= MOST.bytes * HONEST && largeRequests <= MOST.requests,
      `a site of ${largest} plans sends ${kilobytes(largeBytes)} in ${largeRequests} answers, to be ${kilobytes(MOST.bytes * HONEST)}`,
    ],
    [
      atOnce <= MOST.atOnce && toOne <= MOST.atOnceToOne,
      `${atOnce} requests at a time, ${toOne} of them to one site`,
    ],
    [
      growth <= 1.01,
      `a site that is asked beside ${many[0]?.sites} sends ${growth} times what it sends beside ${few[0]?.sites}, to be 1`,
    ],
    [
      lost.length === 0,
      `with the directory or without, not all sites with hits are found: ${lost.map(({ kind }) => kind).join(', ')}`,
    ],
    [vain <= 0.05, `a directory costs ${vain} of asking all sites in vain, to be 0.05`],
  ];
  return kept.filter(([keeps]) => !keeps).map(([, promise]) => promise);
}

/** How much more the sites of `few` send where others are asked too. */
function growthOf(few: Asked, many: Asked | undefined): number {
  const [before, after] = [bySite(few.answers), bySite(many?.answers ?? [])];
  const both = [...before.keys()].flatMap((site) => after.get(site) ?? []);
  return bytesOf(both) / bytesOf(few.answers);
}

function mostOf(sites: readonly Answer[][]): [bytes: number, requests: number] {
  return [Math.max(...sites.map(bytesOf)), Math.max(...sites.map(({ length }) => length))];
}

function medianCost(asked: readonly Pick<Asked, 'sites' | 'answers'>[]): Cost {
  const costs = asked.map(({ sites, answers }) => costOf(sites, answers));
  const middle = (kind: keyof Cost) => median(costs.map((cost) => cost[kind]));
  return { sites: middle('sites'), bytes: middle('bytes'), requests: middle('requests') };
}

function costCells(cost: Cost): string[] {
  return [`${(cost.bytes / 1e6).toFixed(1)} MB`, String(cost.requests), seconds(secondsOnPhone(cost))];
}

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} s`;
}
