import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { KeptPlan } from './content/kept-publications.ts';
import type { ClausePair, Verdict } from './model/clause-pair.ts';
import type { LogEntry } from './model/log.ts';
import type { Registers } from './model/register.ts';
import type { Reuse } from './model/reuse.ts';

// A build finds out once what there is to know of all plans together, before it divides their pages among processes; each
// of these reads here what it needs.

/** Where a build has prepared its plans; null where a page finds out by itself, as in `astro dev`. */
export const preparedFolder = process.env.PREPARED_PLANS || null;

/** The plans whose own pages this process renders, by the name of their list; null for the pages that are of no one plan. */
export const preparedShare = process.env.PREPARED_SHARE || null;

/** Every plan of the content folder. */
export const ALL = 'all';

/** Writes a list of plans. */
export function writeList(folder: string, name: string, plans: readonly KeptPlan[]): void {
  writeJson(join(folder, 'lists', `${name}.json`), plans);
}

/** A list of plans, in the order of their ids. */
export function readList(folder: string, name: string): KeptPlan[] {
  return readJson(join(folder, 'lists', `${name}.json`));
}

/** What of the content folder plans are compared with. */
export interface Settings {
  registers: Registers;
  /** The newest entry last. */
  log: LogEntry[];
  verdicts: Verdict[];
}

/** Writes what plans are compared with, so that it is read and checked only once. */
export function writeSettings(folder: string, settings: Settings): void {
  writeJson(join(folder, 'settings.json'), settings);
}

/** What plans are compared with. */
export function readSettings(folder: string): Settings {
  return readJson(join(folder, 'settings.json'));
}

/** Writes the runs of words that plans share, a line each: there may be more than a string can hold. */
export async function writeReuse(folder: string, reuse: readonly Reuse[]): Promise<void> {
  const path = join(folder, 'reuse.jsonl');
  await mkdir(folder, { recursive: true });
  await pipeline(Readable.from(linesOf(reuse)), createWriteStream(path));
}

/** The runs of words that plans share, the most telling first. */
export async function readReuse(folder: string): Promise<Reuse[]> {
  const runs: Reuse[] = [];
  const lines = createInterface({ input: createReadStream(join(folder, 'reuse.jsonl')) });
  for await (const line of lines) runs.push(JSON.parse(line));
  return runs;
}

/** Writes which clauses may correspond. */
export function writePairs(folder: string, pairs: readonly ClausePair[]): void {
  writeJson(join(folder, 'pairs.json'), pairs);
}

/** Which clauses may correspond. */
export function readPairs(folder: string): ClausePair[] {
  return readJson(join(folder, 'pairs.json'));
}

/** Writes what the pages of a plan show of other plans. */
export function writeBeside(folder: string, plan: string, beside: object): void {
  writeJson(join(folder, 'beside', `${plan}.json`), beside);
}

/** What the pages of a plan show of other plans. */
export function readBeside<Beside extends object>(folder: string, plan: string): Beside {
  return readJson(join(folder, 'beside', `${plan}.json`));
}

/** Writes the keys of the plans, by their ids. */
export function writeKeys(folder: string, keys: Record<string, string>): void {
  writeJson(join(folder, 'keys.json'), keys);
}

/** The key of each plan by its id, in the order of these: the same as long as all that its pages show is the same. */
export function readKeys(folder: string): Record<string, string> {
  return readJson(join(folder, 'keys.json'));
}

/** Writes which sites have the pages of plans as they would be now, by the ids of the plans. */
export function writeSites(folder: string, sites: Record<string, string>): void {
  writeJson(join(folder, 'sites.json'), sites);
}

/** Which sites have the pages of plans as they would be now; the other plans have to be rendered. */
export function readSites(folder: string): Record<string, string> {
  return readJson(join(folder, 'sites.json'));
}

/** Pages that show nothing but what their keys stand for, by their addresses: `/n/沪安委会〔2021〕4号/`. */
export type PageKeys = Record<string, string>;

/** Writes the keys of the pages that the last site has, none where it was made with other code or settings. */
export function writeLastPages(folder: string, keys: PageKeys): void {
  writeJson(join(folder, 'last-pages.json'), keys);
}

/** The keys of the pages that the last site has. */
export function readLastPages(folder: string): PageKeys {
  return readJson(join(folder, 'last-pages.json'));
}

/** Adds keys to those of the pages that the new site has. */
export function writePageKeys(folder: string, keys: PageKeys): void {
  writeJson(join(folder, 'pages.json'), { ...readPageKeys(folder), ...keys });
}

/** The keys of the pages that the new site has, as far as they have keys. */
export function readPageKeys(folder: string): PageKeys {
  const path = join(folder, 'pages.json');
  return existsSync(path) ? readJson(path) : {};
}

function writeJson(path: string, value: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function* linesOf(rows: readonly object[]): Generator<string, void> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
