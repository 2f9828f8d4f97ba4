import type { GatheredSite } from './gather-site.ts';
import type { Copy } from './same-plans.ts';

/** A line of a report is cut off there: sites write parts of it. */
const LONGEST_LINE = 500;

/** The most problems of a site that are listed; the others are only counted. */
const MOST_NAMED = 20;

/** What was gathered, a line for all, one for each site, and one for each thing that was left out, up to a number. */
export function reportLines(sites: readonly GatheredSite[], joined: readonly Copy[][]): string[] {
  const shared = joined.filter(({ length }) => length > 1).length;
  return [
    `${count(sites.length, 'site')}, ${count(joined.length, 'plan')}${shared > 0 ? `, of which ${shared} on several sites` : ''}`,
    ...sites.flatMap(siteLines),
  ].map(printable);
}

function siteLines({ address, plans, verified, problems }: GatheredSite): string[] {
  const more = problems.length - MOST_NAMED;
  return [
    `${address}: ${count(plans.length, 'plan')}, ${verified ?? 'no answer'}`,
    ...problems.slice(0, MOST_NAMED).map((problem) => `${address}: ${problem}`),
    ...(more > 0 ? [`${address}: ${count(more, 'thing')} more left out, all in sites.json`] : []),
  ];
}

function count(number: number, one: string): string {
  return `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;
}

/** A line without characters that a terminal obeys. */
function printable(line: string): string {
  return line.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').slice(0, LONGEST_LINE);
}
