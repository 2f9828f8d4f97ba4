import { kilobytes, median, printTable } from '../search/report.ts';
import type { SentFile } from '../search/server.ts';
import type { SiteSearch } from './ask.ts';
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

/** Searches of one kind of query on sites of one size. */
export interface Measured {
  kind: string;
  /** The number of plans of each site. */
  plans: number;
  asked: SiteSearch[];
}

/** Searches of one kind of query in which the directory of a province is read first. */
export interface DirectedSearch {
  kind: string;
  /** The share of the sites that have hits; null where it is not known. */
  share: number | null;
  /** The number of sites in the directory. */
  sites: number;
  asked: { directory: SentFile[]; asked: SiteSearch }[];
  /** The same queries on all these sites, and on one large site. */
  all: SiteSearch[];
  large: SiteSearch[];
}

/** The limits of a search for each site: `MOST`, `AT_ONCE` and `AT_ONCE_TO_ONE` in `peer-connection.ts`. */
const MOST = { bytes: 1_000_000, requests: 150, atOnce: 6, atOnceToOne: 3 };

/** The share of these bytes that a site of 1,000 plans may send. */
const SHARE_OF_LARGE = 1 / 5;

/** The number of provinces of a country, and of sites of a province. */
const [PROVINCES, SITES] = [30, 100];

/** The cost of each kind of query, by the number and size of the sites. */
export function printMeasured(measured: readonly Measured[]): string {
  const head = [
    'sites',
    'plans of each',
    'query',
    'cold',
    'most',
    'words shown',
    'requests',
    'most',
    'here',
    'phone, computed',
  ];
  const rows = measured.map(({ kind, plans, asked }) => {
    const costs = asked.map(({ sites, files }) => costOf(sites, files));
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

/** The cost of each kind of query where the directory of a province rules out sites; medians. */
export function printDirected(directed: readonly DirectedSearch[]): string {
  const head = [
    'query',
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
    kilobytes(median(asked.map(({ directory, asked }) => bytesOf([...directory, ...asked.files])))),
    kilobytes(median(all.map(({ files }) => bytesOf(files)))),
    String(median(asked.map(({ directory, asked }) => directory.length + asked.files.length))),
    String(median(all.map(({ files }) => files.length))),
  ]);
  return printTable([head, ...rows]);
}

/**
 * The computed cost of each kind of query on all sites of a country. A site with hits, one without and a directory are taken to
 * cost what the large site and the directory of this bench do.
 */
export function printCountry(directed: readonly DirectedSearch[]): string {
  const head = [
    'query',
    'a site with hits',
    'all sites',
    'requests',
    'phone',
    'asked',
    'with directories',
    'requests',
    'phone',
  ];
  const withoutMatch = medianCost(directed.at(-1)?.large ?? []);
  const rows = directed.map(({ kind, sites, asked, large }) => {
    const one = medianCost(large);
    const directory = medianCost(asked.map(({ directory }) => ({ sites: 1, files: directory })));
    const inCountry = (count: (asked: SiteSearch) => number) =>
      Math.round((median(asked.map((one) => count(one.asked))) / sites) * SITES * PROVINCES);
    const found = inCountry((asked) => asked.found.length);
    const left = inCountry((asked) => asked.sites);
    const costOfSites = (all: number) => plus(times(one, found), times(withoutMatch, all - found));
    const without = costOfSites(SITES * PROVINCES);
    const withThem = plus(times(directory, PROVINCES), costOfSites(left));
    return [kind, kilobytes(one.bytes), ...costCells(without), String(left), ...costCells(withThem)];
  });
  return printTable([head, ...rows]);
}

/** The limits that are exceeded; the first measurement must be the one with the fewest sites. */
export function exceededLimits(measured: readonly Measured[], directed: readonly DirectedSearch[]): string[] {
  const few = measured[0]?.asked ?? [];
  const many = directed[0]?.all ?? [];
  const all = measured
    .flatMap(({ asked }) => asked)
    .concat(directed.flatMap(({ asked }) => asked.map((one) => one.asked)));
  const ofSites = all.flatMap(({ files }) => [...bySite(files).values()]);
  const largest = Math.max(...measured.map(({ plans }) => plans));
  const ofLarge = measured.filter(({ plans }) => plans === largest).flatMap(({ asked }) => asked);
  const [bytes, requests] = mostOf(ofSites);
  const [largeBytes, largeRequests] = mostOf(ofLarge.map(({ files }) => files));
  const atOnce = Math.max(...all.map(({ files }) => mostAtOnce(files)));
  const toOne = Math.max(...ofSites.map(mostAtOnce));
  const growth = Math.max(...few.map((asked, at) => growthOf(asked, many[at])));
  const lost = directed.filter(({ share, sites, asked, all }) =>
    asked.some(({ asked: { found } }, at) => {
      const wanted = share === null ? all[at]?.found.length : Math.ceil(share * sites);
      return found.length !== wanted || found.length !== all[at]?.found.length;
    }),
  );
  const withoutMatch = directed.at(-1);
  const directoryShare =
    median(withoutMatch?.asked.map(({ directory }) => bytesOf(directory)) ?? []) /
    median(withoutMatch?.all.map(({ files }) => bytesOf(files)) ?? []);
  const limits: [boolean, string][] = [
    [
      bytes <= MOST.bytes && requests <= MOST.requests,
      `a site sends ${kilobytes(bytes)} in ${requests} files, at most ${kilobytes(MOST.bytes)} in ${MOST.requests} are allowed`,
    ],
    [
      largeBytes <= MOST.bytes * SHARE_OF_LARGE && largeRequests <= MOST.requests,
      `a site of ${largest} plans sends ${kilobytes(largeBytes)} in ${largeRequests} files, at most ${kilobytes(MOST.bytes * SHARE_OF_LARGE)} are allowed`,
    ],
    [
      atOnce <= MOST.atOnce && toOne <= MOST.atOnceToOne,
      `${atOnce} parallel requests, ${toOne} of them to one site; at most ${MOST.atOnce} and ${MOST.atOnceToOne} are allowed`,
    ],
    [
      growth <= 1.01,
      `one of ${many[0]?.sites} sites sends ${growth} times what it sends as one of ${few[0]?.sites}; it must be the same`,
    ],
    [
      lost.length === 0,
      `not all sites with hits are found, with or without the directory: ${lost.map(({ kind }) => kind).join(', ')}`,
    ],
    [
      directoryShare <= 0.05,
      `without a match a directory costs ${directoryShare} of searching all sites, at most 0.05 is allowed`,
    ],
  ];
  return limits.filter(([isKept]) => !isKept).map(([, message]) => message);
}

/** The bytes that the sites of `few` send when others are searched too, as a ratio. */
function growthOf(few: SiteSearch, many: SiteSearch | undefined): number {
  const [before, after] = [bySite(few.files), bySite(many?.files ?? [])];
  const both = [...before.keys()].flatMap((site) => after.get(site) ?? []);
  return bytesOf(both) / bytesOf(few.files);
}

function mostOf(sites: readonly SentFile[][]): [bytes: number, requests: number] {
  return [Math.max(...sites.map(bytesOf)), Math.max(...sites.map(({ length }) => length))];
}

function medianCost(asked: readonly Pick<SiteSearch, 'sites' | 'files'>[]): Cost {
  const costs = asked.map(({ sites, files }) => costOf(sites, files));
  const middle = (kind: keyof Cost) => median(costs.map((cost) => cost[kind]));
  return { sites: middle('sites'), bytes: middle('bytes'), requests: middle('requests') };
}

function costCells(cost: Cost): string[] {
  return [`${(cost.bytes / 1e6).toFixed(1)} MB`, String(cost.requests), seconds(secondsOnPhone(cost))];
}

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} s`;
}
