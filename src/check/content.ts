import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { contentFolder, readRegisters, readRepairs, readYaml, sourcePath } from '../content-folder.ts';
import { readPlan } from '../mdx/read.ts';
import { FindingError, finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import { type Source, sourceSchema } from '../model/source.ts';

/** One plan as it lies in the content folder. */
export interface PlanFiles {
  /** The path of the MDX. */
  file: string;
  mdx: string;
  plan: Plan;
  source: Source;
  /** The document as received. */
  bytes: Uint8Array;
  repairs: Repair[];
}

/** Everything in the content folder that is checked, and what could not even be read. */
export interface Content {
  plans: PlanFiles[];
  registers: Registers;
  permalinks: { file: string; lines: string[] };
  unreadable: FindingError[];
}

/** The content folder, read whole; a plan that cannot be read is reported and does not keep the others from being checked. */
export async function readContent(): Promise<Content> {
  const content: Content = {
    plans: [],
    registers: await readRegisters(),
    permalinks: await readPermalinks(),
    unreadable: [],
  };
  const files = await Array.fromAsync(glob('plans/*.mdx', { cwd: contentFolder }));
  for (const name of files.sort()) {
    try {
      content.plans.push(await readFiles(join(contentFolder, name)));
    } catch (error) {
      if (!(error instanceof FindingError)) throw error;
      content.unreadable.push(error);
    }
  }
  return content;
}

async function readFiles(file: string): Promise<PlanFiles> {
  const id = basename(file, '.mdx');
  const source = await readYaml(present(sourcePath(id, 'source.yaml')), sourceSchema);
  const bytes = await readFile(present(sourcePath(id, source.file)));
  const mdx = await readFile(file, 'utf8');
  const { sha256, grade, url } = source;
  const plan = readPlan(mdx, { id, file, source: { file: source.file, sha256, grade, url } });
  return { file, mdx, plan, source, bytes, repairs: await readRepairs(id) };
}

function present(path: string): string {
  if (existsSync(path)) return path;
  throw new FindingError(path, [finding('file-missing', 0, 'a published plan has no such file')]);
}

async function readPermalinks(): Promise<Content['permalinks']> {
  const file = join(contentFolder, 'permalinks.txt');
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  return { file, lines: text.split('\n').filter(Boolean) };
}
