import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  contentFolder,
  contentPath,
  LOG,
  PAIRS,
  PEERS,
  PERMALINKS,
  readLog,
  readPeers,
  readPermalinks,
  readRegisters,
  readRepairs,
  readVerdicts,
  readYaml,
  sourcePath,
  UNITS,
} from '../content/folder.ts';
import { type HistoryFile, listHistory, readEdition } from '../content/history.ts';
import { isDraft } from '../mdx/draft.ts';
import { readPlan } from '../mdx/read.ts';
import type { Clause } from '../model/clause.ts';
import type { Verdict } from '../model/clause-pair.ts';
import { FindingError, finding } from '../model/finding.ts';
import type { LogEntry } from '../model/log.ts';
import type { Peer } from '../model/peer.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { type Source, sourceSchema } from '../model/source.ts';

/** The files of one plan. */
export interface PlanFiles {
  /** The path of the MDX. */
  file: string;
  mdx: string;
  plan: Plan;
  source: Source;
  /** The text of source.yaml. */
  yaml: string;
  /** The files as received and the extracted text, each with the SHA-256 that source.yaml states. */
  files: { name: string; bytes: Uint8Array; sha256: string }[];
  /** The text that the repairs give when they are undone. */
  text: string;
  repairs: Repair[];
  /** The text of repairs.jsonl. */
  jsonl: string;
}

/** The content folder as it is checked, with the errors of plans that cannot be read. */
export interface Content {
  plans: PlanFiles[];
  registers: Registers;
  units: { file: string; text: string };
  permalinks: { file: string; lines: string[] };
  log: { file: string; text: string; entries: LogEntry[] };
  pairs: { file: string; text: string; verdicts: Verdict[] };
  site: { file: string; settings: Site };
  peers: { file: string; entries: Peer[] };
  /** The words that corrections have replaced. */
  history: (HistoryFile & { clauses: Clause[] })[];
  unreadable: { id: string; error: FindingError; draft: boolean }[];
}

/** The plans that are public, without drafts. */
export function publicPlans({ plans }: Pick<Content, 'plans'>): PlanFiles[] {
  return plans.filter(({ plan }) => !plan.draft);
}

/** Reads the whole content folder; a plan that cannot be read does not keep the others from being checked. */
export async function readContent(): Promise<Content> {
  const content: Content = {
    plans: [],
    registers: await readRegisters(),
    units: { file: contentPath(UNITS), text: textOf(contentPath(UNITS)) },
    permalinks: { file: join(contentFolder, PERMALINKS), lines: await readPermalinks() },
    log: await readLogFile(),
    pairs: await readPairs(),
    site: await readSite(),
    peers: { file: join(contentFolder, PEERS), entries: await readPeers() },
    history: [],
    unreadable: [],
  };
  const files = await Array.fromAsync(glob('plans/*.mdx', { cwd: contentFolder }));
  for (const name of files.sort()) {
    const file = join(contentFolder, name);
    const mdx = await readFile(file, 'utf8');
    try {
      content.plans.push(await readFiles(file, mdx));
    } catch (error) {
      if (!(error instanceof FindingError)) throw error;
      content.unreadable.push({ id: basename(name, '.mdx'), error, draft: isDraft(mdx) });
    }
  }
  for (const { plan, edition, file } of listHistory())
    content.history.push({ plan, edition, file, clauses: readEdition(plan, edition) ?? [] });
  return content;
}

/** The files of a plan by its id. Throws a FindingError where one is missing or cannot be read. */
export async function readPlanFiles(id: string): Promise<PlanFiles> {
  const file = present(join(contentFolder, 'plans', `${id}.mdx`));
  return readFiles(file, await readFile(file, 'utf8'));
}

async function readFiles(file: string, mdx: string): Promise<PlanFiles> {
  const id = basename(file, '.mdx');
  const source = await readYaml(present(sourcePath(id, 'source.yaml')), sourceSchema);
  const yaml = await readFile(sourcePath(id, 'source.yaml'), 'utf8');
  const files = await Promise.all(
    [source, ...source.annexes, ...(source.extracted ? [source.extracted] : [])].map(
      async ({ file: name, sha256 }) => ({
        name,
        sha256,
        bytes: await readFile(present(sourcePath(id, name))),
      }),
    ),
  );
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    files.find(({ name }) => name === (source.extracted ?? source).file)?.bytes,
  );
  const plan = readPlan(mdx, { id, file, source });
  const jsonl = textOf(sourcePath(id, 'repairs.jsonl'));
  return { file, mdx, plan, source, yaml, files, text, jsonl, repairs: await readRepairs(id) };
}

function present(path: string): string {
  if (existsSync(path)) return path;
  throw new FindingError(path, [finding('file-missing', 0, 'the plan has no such file')]);
}

async function readLogFile(): Promise<Content['log']> {
  const file = join(contentFolder, LOG);
  return { file, text: textOf(file), entries: await readLog() };
}

async function readSite(): Promise<Content['site']> {
  const file = contentPath('site.yaml');
  return { file, settings: await readYaml(file, siteSchema) };
}

async function readPairs(): Promise<Content['pairs']> {
  const file = join(contentFolder, PAIRS);
  return { file, text: textOf(file), verdicts: await readVerdicts() };
}

/** The text of a file; empty where there is none. */
function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
