import { readFileSync } from 'node:fs';
import { readFacts } from '../facts/read-facts.ts';
import { readPlan } from '../mdx/read.ts';
import { ledgerOf } from '../model/ledger.ts';
import { type Publication, publicationSchema } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';
import { sourceSchema } from '../model/source.ts';
import { contentFolder, readRepairs, readYaml, sourcePath } from './folder.ts';
import { type KeptPlan, keepPublication } from './kept-publications.ts';

/** A plan that is to be read: its id, its file in the content folder, and the names that it shares with other plans. */
export interface ReadingTask extends KeptPlan {
  file: string;
  names: ReadonlySet<string>;
}

/** What a process is asked to read. */
export interface ReadingShare {
  tasks: readonly ReadingTask[];
  registers: Registers;
}

/** Reads and keeps the plans of one share, one after the other. Throws a FindingError where one cannot be read. */
export async function keepShare({ tasks, registers }: ReadingShare): Promise<void> {
  for (const task of tasks) keepPublication(task, await readPublication(task, registers));
}

async function readPublication({ id, file, names }: ReadingTask, registers: Registers): Promise<Publication> {
  const source = await readYaml(sourcePath(id, 'source.yaml'), sourceSchema);
  const { sha256, grade, url } = source;
  const mdx = readFileSync(`${contentFolder}/${file}`, 'utf8');
  const words = readPlan(mdx, { id, file, source: { file: source.file, sha256, grade, url } });
  const plan = readFacts(words, registers, names);
  const ledger = ledgerOf(plan.clauses, await readRepairs(id), source);
  return publicationSchema.parse({ plan, ledger });
}
