import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { contentFolder, readRepairs, readYaml, sourcePath } from './content-folder.ts';
import { readFacts } from './facts/read-facts.ts';
import { type Kept, keepPublication } from './kept-publications.ts';
import { readPlan } from './mdx/read.ts';
import { ledgerOf } from './model/ledger.ts';
import { type Publication, publicationSchema } from './model/publication.ts';
import type { Registers } from './model/register.ts';
import { sourceSchema } from './model/source.ts';

/** A plan that is to be read: its id, its file in the content folder, and the names that it shares with other plans. */
export interface ReadingTask extends Kept {
  id: string;
  file: string;
  names: ReadonlySet<string>;
}

/** What a thread is asked to read. */
export interface ReadingShare {
  tasks: readonly ReadingTask[];
  registers: Registers;
}

/** Fewer plans than this are read sooner than threads are started. */
const MANY = 100;

/** Reads plans with their facts and ledgers and keeps each in its file; many are read by as many threads as there are cores. */
export async function keepPublications({ tasks, registers }: ReadingShare): Promise<void> {
  if (tasks.length < MANY) return keepShare({ tasks, registers });
  const size = Math.ceil(tasks.length / availableParallelism());
  const starts = Array.from({ length: Math.ceil(tasks.length / size) }, (_, n) => n * size);
  await Promise.all(
    starts.map((start) => keepInThread({ tasks: tasks.slice(start, start + size), registers })),
  );
}

/** Reads and keeps the plans of one share, one after the other. Throws a FindingError where one cannot be read. */
export async function keepShare({ tasks, registers }: ReadingShare): Promise<void> {
  for (const task of tasks) await keepPublication(task, await readPublication(task, registers));
}

async function readPublication({ id, file, names }: ReadingTask, registers: Registers): Promise<Publication> {
  const source = await readYaml(sourcePath(id, 'source.yaml'), sourceSchema);
  const { sha256, grade, url } = source;
  const mdx = await readFile(`${contentFolder}/${file}`, 'utf8');
  const words = readPlan(mdx, { id, file, source: { file: source.file, sha256, grade, url } });
  const plan = readFacts(words, registers, names);
  const ledger = ledgerOf(plan.clauses, await readRepairs(id), source);
  return publicationSchema.parse({ plan, ledger });
}

function keepInThread(share: ReadingShare): Promise<void> {
  // Vite would make a file for browsers of a thread whose address it can read.
  const worker = new Worker(resolve('src/publications-worker.ts'), { workerData: share });
  return new Promise((done, fail) => worker.once('message', done).once('error', fail));
}
