import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { spellDocNumber } from '../../model/doc-number.ts';
import { plannedYears } from '../../model/period.ts';
import { normalise } from '../../text/normalise.ts';
import { TRADITIONAL } from '../../text/traditional.ts';
import { writeChunks } from '../pagefind/write-chunks.ts';
import type { BundleEntry, Identity, Lengths, PlanFacts, Table } from '../read/files.ts';
import { pairsIn } from './directory.ts';
import { filtersOf } from './filters.ts';
import { recordChunks } from './record-chunks.ts';
import { lettersOfRecords, marksOf, wordsOfRecord } from './record-words.ts';
import type { PlacedPlan, PlanSource, SearchedPlan } from './sources.ts';

/** The entry in the catalog of a bundle of some plans; `code` is the digest of the code that writes it. */
export function entryOf(plans: readonly PlanSource[], code: string): BundleEntry {
  const years = [...new Set(plans.flatMap(({ plan }) => plan.year ?? []))];
  const digest = hash('sha256', JSON.stringify([code, plans]));
  return {
    folder: [years.at(-1), years.length > 1 ? years[0] : [], digest.slice(0, 8)].flat().join('-'),
    years,
    plans: plans.length,
    clauses: plans.reduce((sum, { clauses }) => sum + clauses, 0),
  };
}

/** Some plans, and the new folder that their bundle is written to. */
export interface BundleTask {
  plans: readonly PlacedPlan[];
  folder: string;
}

/** Writes a bundle; worker threads run this function by its name. */
export async function writeBundle({ plans, folder }: BundleTask): Promise<void> {
  const records = lettersOfRecords(plans);
  const byRecord = records.map(wordsOfRecord);
  const words = byRecord.flat();
  const lengths: Lengths = byRecord.map((all) => all.length);
  const indexed = writeChunks(words, folder);
  writePacks(join(folder, 'records'), [...recordChunks(plans).entries()]);
  writePacks(join(folder, 'filters'), filtersOf(plans));
  const chunks = await indexed;
  const table: Table = {
    from: chunks.map(({ from }) => from),
    sizes: chunks.map(({ bytes }) => Math.round(bytes / 100)),
    clauses: plans.map(({ clauses }) => clauses.length),
  };
  writePacks(folder, [
    ['table', table],
    ['lengths', lengths],
    ['marks', marksOf(records)],
    ['pairs', pairsIn(words)],
    ['plans', plans.map(factsOf)],
    ['identities', plans.map(identityOf)],
  ]);
}

function factsOf({ plan }: SearchedPlan): PlanFacts {
  const { id, region, level, issuers } = plan;
  return { id, years: plannedYears(plan), region, level, issuers };
}

function identityOf({ plan: { source, docNumber } }: SearchedPlan): Identity {
  const number = docNumber && normalise(spellDocNumber(docNumber) ?? docNumber, TRADITIONAL).text;
  return [source.sha256.slice(0, 16), number];
}

function writePacks(folder: string, packs: readonly [name: string | number, value: unknown][]): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of packs) writeFileSync(join(folder, `${name}.pack`), pack(value));
}

/** A value as a gzipped JSON file. */
export function pack(value: unknown): Buffer {
  return gzipSync(JSON.stringify(value), { level: 9 });
}
