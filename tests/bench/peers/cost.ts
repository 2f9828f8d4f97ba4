import type { SentFile } from '../search/server.ts';
import type { SiteSearch } from './ask.ts';

/** The assumed mobile network: bits per second, round trip in milliseconds, parallel requests. */
const PHONE = { rate: 10_000_000, roundTrip: 50, atOnce: 6 };

/** Round trips to a new host before the first request: DNS, TCP, TLS. */
const SETUP = 3;

/** The cost of fetching some files. */
export interface Cost {
  /** The number of hosts. */
  sites: number;
  /** The bytes of the bodies. */
  bytes: number;
  requests: number;
}

/** The cost of files from a number of hosts. */
export function costOf(sites: number, files: readonly SentFile[]): Cost {
  return { sites, bytes: bytesOf(files), requests: files.length };
}

/** The bytes of files, as sent. */
export function bytesOf(files: readonly SentFile[]): number {
  return files.reduce((sum, { sent }) => sum + sent, 0);
}

/** The files with the words of the hits. */
export function wordsShown({ files }: SiteSearch): SentFile[] {
  return files.filter(({ path }) => path.includes('/records/'));
}

/** The files of each site, by its folder on the host. */
export function bySite(files: readonly SentFile[]): Map<string, SentFile[]> {
  return Map.groupBy(files, ({ path }) => path.split('/')[1] ?? '');
}

/** The computed time on a mobile network, in seconds: all round trips, six at a time, then all bytes. */
export function secondsOnPhone({ sites, bytes, requests }: Cost): number {
  const trips = ((requests + sites * SETUP) / PHONE.atOnce) * PHONE.roundTrip;
  return trips / 1000 + (bytes * 8) / PHONE.rate;
}

/** A cost multiplied by a number. */
export function times({ sites, bytes, requests }: Cost, count: number): Cost {
  return { sites: sites * count, bytes: bytes * count, requests: requests * count };
}

/** The sum of two costs. */
export function plus(one: Cost, other: Cost): Cost {
  return {
    sites: one.sites + other.sites,
    bytes: one.bytes + other.bytes,
    requests: one.requests + other.requests,
  };
}

/** The highest number of requests that were pending at a time. */
export function mostAtOnce(files: readonly SentFile[]): number {
  const steps = files.flatMap(({ from, until }) => [
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
