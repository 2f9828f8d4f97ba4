import { getCollection, getEntry } from 'astro:content';
import type { ClausePair } from '../model/clause-pair.ts';
import type { LogEntry } from '../model/log.ts';
import type { Peer } from '../model/peer.ts';
import type { Plan } from '../model/plan.ts';
import type { Publication } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import type { Reuse } from '../model/reuse.ts';
import type { Site } from '../model/site.ts';
import { findCounterparts } from '../reuse/counterparts.ts';
import { findReuse } from '../reuse/reuse.ts';
import { readLog, readPermalinks, readRepairs, readVerdicts } from './folder.ts';
import { type Origin, readOrigin, readSourceFile } from './origins.ts';
import { type PlanVersion, readCached } from './publication-cache.ts';

/** The version of every published plan, by id. */
export const readVersions = once(async (): Promise<PlanVersion[]> => {
  const entries = await getCollection('plans');
  return entries.map(({ id, data }) => ({ id, ...data })).sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** Every published plan, by id. */
export const readPlans = once(
  async (): Promise<Plan[]> => (await readVersions()).map((version) => readCached(version).plan),
);

let last: { digest: string; publication: Publication } | undefined;

/** A plan with its ledger. Pages of a plan are rendered one after the other, so the last plan is kept in memory. */
export function readPublication(version: PlanVersion): Publication {
  if (last?.digest !== version.digest) last = { digest: version.digest, publication: readCached(version) };
  return last.publication;
}

/** The registers that plans refer to by id. */
export const readRegisters = once(
  async (): Promise<Registers> => present(await getEntry('registers', 'registers')).data,
);

/** The operator's settings. */
export const readSite = once(async (): Promise<Site> => present(await getEntry('site', 'site')).data);

/** The other sites that the search page asks too. */
export const readPeers = once(
  async (): Promise<Peer[]> => present(await getEntry('peers', 'peers')).data.peers,
);

/** Whether this build signs what it publishes. */
export function isSigned(): boolean {
  return Boolean(process.env['SIGNING_KEY']);
}

/** The log of publications, corrections and withdrawals, newest first. */
export const readLogEntries = once(async (): Promise<LogEntry[]> => (await readLog()).toReversed());

/** Every address ever published. */
export const readPublishedAddresses = once(readPermalinks);

/** Every passage that clauses of different plans share, the most distinctive first. */
export const readReuse = once(async (): Promise<Reuse[]> => findReuse(await readPlans()));

/** The pairs of clauses of related issuers' plans that may correspond, proposed and confirmed. */
export const readCounterparts = once(
  async (): Promise<ClausePair[]> =>
    findCounterparts(await readPlans(), await readRegisters(), await readVerdicts()),
);

/** The repairs of a plan, in the order of its source. */
export function readRepairsOf(plan: Pick<Plan, 'id'>): Promise<Repair[]> {
  return readRepairs(plan.id);
}

let lastOrigin: { id: string; origin: Promise<Origin> } | undefined;

/** The files in a plan's source folder; that of the last plan is kept in memory. */
export function readOriginOf({ id }: Pick<Plan, 'id'>): Promise<Origin> {
  if (import.meta.env.DEV) return readOrigin(id);
  if (lastOrigin?.id !== id) lastOrigin = { id, origin: readOrigin(id) };
  return lastOrigin.origin;
}

/** A file of a plan's source folder, byte for byte. */
export function readSourceFileOf({ id }: Pick<Plan, 'id'>, name: string): Buffer<ArrayBuffer> {
  return readSourceFile(id, name);
}

/** Caches the result of a read for the whole build; in `astro dev` the content may change, so it is read each time. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let cached: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    cached ??= read();
    return cached;
  };
}

function present<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('the content store is empty; run the build again');
  return entry;
}
