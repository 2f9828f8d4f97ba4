import type { Answer } from '../search/server.ts';
import type { Asked } from './ask.ts';

/** What a phone's network is taken to be: bits in a second, milliseconds to an answer, and requests at a time. */
const PHONE = { rate: 10_000_000, roundTrip: 50, atOnce: 6 };

/** Round trips to a host of which nothing is known before the first request: its name, the connection, the keys. */
const SETUP = 3;

/** What some files cost a phone. */
export interface Cost {
  /** How many hosts they came from. */
  sites: number;
  /** Without the headers. */
  bytes: number;
  requests: number;
}

/** What some files cost that so many hosts were asked for. */
export function costOf(sites: number, answers: readonly Answer[]): Cost {
  return { sites, bytes: bytesOf(answers), requests: answers.length };
}

/** The bytes of some files, as sent. */
export function bytesOf(answers: readonly Answer[]): number {
  return answers.reduce((sum, { sent }) => sum + sent, 0);
}

/** The files that hold what is shown of hits. */
export function wordsShown({ answers }: Asked): Answer[] {
  return answers.filter(({ path }) => path.includes('/records/'));
}

/** The files of each site, by its folder on the host. */
export function bySite(answers: readonly Answer[]): Map<string, Answer[]> {
  return Map.groupBy(answers, ({ path }) => path.split('/')[1] ?? '');
}

/** The seconds that a phone takes, computed: all round trips, six at a time, and then all bytes. */
export function secondsOnPhone({ sites, bytes, requests }: Cost): number {
  const trips = ((requests + sites * SETUP) / PHONE.atOnce) * PHONE.roundTrip;
  return trips / 1000 + (bytes * 8) / PHONE.rate;
}

/** So many costs as one. */
export function times({ sites, bytes, requests }: Cost, count: number): Cost {
  return { sites: sites * count, bytes: bytes * count, requests: requests * count };
}

/** Two costs, one after the other. */
export function plus(one: Cost, other: Cost): Cost {
  return {
    sites: one.sites + other.sites,
    bytes: one.bytes + other.bytes,
    requests: one.requests + other.requests,
  };
}

/** How many files were on their way at a time, at most. */
export function mostAtOnce(answers: readonly Answer[]): number {
  const steps = answers.flatMap(({ from, until }) => [
    { at: from, by: 1 },
    { at: until, by: -1 },
  ]);
  let [now, most] = [0, 0];
  for (const { by } of steps.sort((a, b) => a.at - b.at || a.by - b.by)) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
}
