import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Verdict, verdictsSchema } from '../model/clause-pair.ts';
import { type FindingCode, FindingError, finding } from '../model/finding.ts';
import { levelSchema } from '../model/level.ts';
import { type LogEntry, logSchema } from '../model/log.ts';
import { type Peer, peersFileSchema } from '../model/peer.ts';
import {
  type Region,
  type Registers,
  regionsFileSchema,
  sectorsFileSchema,
  unitsFileSchema,
} from '../model/register.ts';
import { type Repair, repairSchema } from '../model/repair.ts';
import { readNationalRegister } from '../regions/national-register.ts';
import { explainIssue } from './yaml-issues.ts';

// Files are read synchronously: asynchronous reads of thousands of small files take twice as long.

const OWN = resolve('content');

/** The file in which an editor confirms or refuses pairs of clauses. */
export const PAIRS = 'pairs.yaml';

/** The file in which readers are told what was published, corrected and withdrawn. */
export const LOG = 'log.yaml';

/** The file with every address ever published. */
export const PERMALINKS = 'permalinks.txt';

/** The other sites that the search page asks too. */
export const PEERS = 'peers.yaml';

/** The register of responsible bodies. */
export const UNITS = 'units.yaml';

/** The folder that is published: `CONTENT_DIR`, or `content`. */
export const contentFolder = resolve(process.env.CONTENT_DIR || OWN);

/** The path of a file or folder of the content, `sectors.yaml`; falls back to the project's own where `CONTENT_DIR` has none. */
export function contentPath(name: string): string {
  const given = join(contentFolder, name);
  return existsSync(given) ? given : join(OWN, name);
}

/** The path of a file in a plan's source folder, `source.yaml`. */
export function sourcePath(plan: string, name: string): string {
  return join(contentFolder, 'sources', plan, name);
}

/** The validated data of a YAML file. Throws a FindingError that names the line and the field that do not fit the schema. */
export async function readYaml<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const lineCounter = new LineCounter();
  const document = parseYaml(readFileSync(path, 'utf8'), path, lineCounter);
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const findings = result.error.issues
    .flatMap(explainIssue)
    .map(({ path: field, message }) =>
      finding('yaml-invalid', lineOf(document, field, lineCounter), `${field.join('.')}: ${message}`),
    );
  throw new FindingError(path, findings);
}

/** An error for entries of a YAML file that do not fit something else, `['repairs', 2]`, with their lines. */
export function refuseEntries(
  path: string,
  code: FindingCode,
  entries: readonly { path: readonly PropertyKey[]; message: string }[],
): FindingError {
  const lineCounter = new LineCounter();
  const document = parseYaml(readFileSync(path, 'utf8'), path, lineCounter);
  return new FindingError(
    path,
    entries.map((entry) => finding(code, lineOf(document, entry.path, lineCounter), entry.message)),
  );
}

function parseYaml(text: string, path: string, lineCounter: LineCounter): Document.Parsed {
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (!error) return document;
  const [reason = ''] = error.message.split('\n');
  throw new FindingError(path, [
    finding('yaml-invalid', error.linePos?.[0].line ?? 0, reason.replace(/:$/, '')),
  ]);
}

/** The line of a field, or of its parent where the field is missing. */
function lineOf(document: Document.Parsed, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 0;
}

/** The repairs of a plan, in the order of its source. Throws a FindingError that names the line that cannot be read. */
export async function readRepairs(plan: string): Promise<Repair[]> {
  const path = sourcePath(plan, 'repairs.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => (line === '' ? [] : readRepair(line, path, i + 1)));
}

function readRepair(json: string, path: string, line: number): Repair {
  try {
    return repairSchema.parse(JSON.parse(json));
  } catch {
    throw new FindingError(path, [finding('repair-unreadable', line, 'the line is not a repair')]);
  }
}

/** The log of publications, corrections and withdrawals, newest last; empty where the folder has no log. */
export async function readLog(): Promise<LogEntry[]> {
  const path = join(contentFolder, LOG);
  return existsSync(path) ? readYaml(path, logSchema) : [];
}

/** Every address ever published, oldest first. */
export async function readPermalinks(): Promise<string[]> {
  const path = join(contentFolder, PERMALINKS);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.split('\n').filter(Boolean);
}

/** An editor's verdicts on pairs of clauses; empty where the folder has no such file. */
export async function readVerdicts(): Promise<Verdict[]> {
  const path = join(contentFolder, PAIRS);
  return existsSync(path) ? readYaml(path, verdictsSchema) : [];
}

/** The other sites that the search page asks too; empty where the folder has no such file. */
export async function readPeers(): Promise<Peer[]> {
  const path = join(contentFolder, PEERS);
  return existsSync(path) ? readYaml(path, peersFileSchema) : [];
}

/** The regions of `regions.yaml` and of the national register, which the former override; the highest level first. */
export async function readRegions(): Promise<Region[]> {
  const own = await readYaml(contentPath('regions.yaml'), regionsFileSchema);
  const ids = new Set(own.map(({ id }) => id));
  const national = readNationalRegister(readFileSync(contentPath('national-register.yaml'), 'utf8'));
  const rank = ({ level }: Region) => levelSchema.options.indexOf(level);
  return [...own, ...national.filter(({ id }) => !ids.has(id))].sort((a, b) => rank(a) - rank(b));
}

/** Everything that plans refer to by id: sectors, themes, regions, units. */
export async function readRegisters(): Promise<Registers> {
  return {
    ...(await readYaml(contentPath('sectors.yaml'), sectorsFileSchema)),
    regions: await readRegions(),
    units: await readYaml(contentPath(UNITS), unitsFileSchema),
  };
}
