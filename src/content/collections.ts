import { getCollection, getEntry } from 'astro:content';
import { readFile } from 'node:fs/promises';
import type { ClausePair } from '../model/clause-pair.ts';
import type { LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import type { Publication } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import type { Reuse } from '../model/reuse.ts';
import type { Site } from '../model/site.ts';
import * as prepared from '../prepared-plans.ts';
import { ALL, preparedFolder, preparedShare } from '../prepared-plans.ts';
import { findCounterparts } from '../reuse/counterparts.ts';
import { findReuse } from '../reuse/reuse.ts';
import { readLog, readPermalinks, readRepairs, readVerdicts, sourcePath } from './folder.ts';
import { type Kept, readKept } from './kept-publications.ts';

/**
 * Every published plan with its ledger, in the order of their ids; where a build has divided them among processes, those of
 * this one.
 */
export const readPublications = once(async (): Promise<Publication[]> => (await listPlans()).map(readKept));

async function listPlans(): Promise<Kept[]> {
  if (preparedFolder) return prepared.readList(preparedFolder, preparedShare ?? ALL);
  const entries = (await getCollection('plans')).sort((a, b) => (a.id < b.id ? -1 : 1));
  return entries.map(({ data }) => data);
}

/** Every published plan, in the order of their ids. */
export const readPlans = once(
  async (): Promise<Plan[]> => (await readPublications()).map(({ plan }) => plan),
);

/** The registers that plans refer to by id. */
export const readRegisters = once(
  async (): Promise<Registers> => present(await getEntry('registers', 'registers')).data,
);

/** What the operator has set. */
export const readSite = once(async (): Promise<Site> => present(await getEntry('site', 'site')).data);

/** What was published, corrected and withdrawn, the newest first. */
export const readLogEntries = once(async (): Promise<LogEntry[]> => (await readLog()).toReversed());

/** Every address ever published. */
export const readPublishedAddresses = once(readPermalinks);

/** Every run of words that clauses of different plans share, the most telling first. */
export const readReuse = once(
  async (): Promise<Reuse[]> =>
    preparedFolder ? prepared.readReuse(preparedFolder) : findReuse(await readPlans()),
);

/** Which clauses of plans of related issuers may correspond, proposed and confirmed. */
export const readCounterparts = once(
  async (): Promise<ClausePair[]> =>
    preparedFolder
      ? prepared.readPairs(preparedFolder)
      : findCounterparts(await readPlans(), await readRegisters(), await readVerdicts()),
);

/** Every repair of a plan, in the order of its source. */
export function readRepairsOf(plan: Plan): Promise<Repair[]> {
  return readRepairs(plan.id);
}

/** A plan's document as received, byte for byte. */
export function readSourceFile(plan: Plan): Promise<Buffer<ArrayBuffer>> {
  return readFile(sourcePath(plan.id, plan.source.file));
}

/** Reads what does not change while a site is built only once; while someone is editing, each time. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    kept ??= read();
    return kept;
  };
}

function present<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('the content store is empty; run the build again');
  return entry;
}
