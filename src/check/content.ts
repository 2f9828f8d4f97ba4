import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  contentFolder,
  PAIRS,
  readLog,
  readPermalinks,
  readRegisters,
  readRepairs,
  readVerdicts,
  readYaml,
  sourcePath,
} from '../content/folder.ts';
import { readPlan } from '../mdx/read.ts';
import type { Verdict } from '../model/clause-pair.ts';
import { FindingError, finding } from '../model/finding.ts';
import type { LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
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
}

/** The content folder as it is checked, with the errors of plans that cannot be read. */
export interface Content {
  plans: PlanFiles[];
  registers: Registers;
  permalinks: { file: string; lines: string[] };
  log: { file: string; entries: LogEntry[] };
  pairs: { file: string; text: string; verdicts: Verdict[] };
  unreadable: FindingError[];
}

/** Reads the whole content folder; a plan that cannot be read does not keep the others from being checked. */
export async function readContent(): Promise<Content> {
  const content: Content = {
    plans: [],
    registers: await readRegisters(),
    permalinks: { file: join(contentFolder, 'permalinks.txt'), lines: await readPermalinks() },
    log: { file: join(contentFolder, 'log.yaml'), entries: await readLog() },
    pairs: await readPairs(),
    unreadable: [],
  };
  const files = await Array.fromAsync(glob('plans/*.mdx', { cwd: contentFolder }));
  for (const name of files.sort()) {
    try {
      content.plans.push(await readPlanFiles(basename(name, '.mdx')));
    } catch (error) {
      if (!(error instanceof FindingError)) throw error;
      content.unreadable.push(error);
    }
  }
  return content;
}

/** The files of a plan by its id. Throws a FindingError where one is missing or cannot be read. */
export async function readPlanFiles(id: string): Promise<PlanFiles> {
  const file = join(contentFolder, 'plans', `${id}.mdx`);
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
  const mdx = await readFile(file, 'utf8');
  const plan = readPlan(mdx, { id, file, source });
  return { file, mdx, plan, source, yaml, files, text, repairs: await readRepairs(id) };
}

function present(path: string): string {
  if (existsSync(path)) return path;
  throw new FindingError(path, [finding('file-missing', 0, 'a published plan has no such file')]);
}

async function readPairs(): Promise<Content['pairs']> {
  const file = join(contentFolder, PAIRS);
  const verdicts = await readVerdicts();
  return { file, verdicts, text: existsSync(file) ? await readFile(file, 'utf8') : '' };
}
