import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { contentFolder, readRepairs, readYaml, sourcePath } from './content-folder.ts';
import { readFacts } from './facts/read-facts.ts';
import { readPlan } from './mdx/read.ts';
import { ledgerOf } from './model/ledger.ts';
import type { Publication } from './model/publication.ts';
import type { Registers } from './model/register.ts';
import { sourceSchema } from './model/source.ts';

/** A plan that is to be read: its id, its file in the content folder, and the names that it shares with other plans. */
export interface ReadingTask {
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

/** The plans with their facts and ledgers, in the order of the tasks; many are read by as many threads as there are cores. */
export async function readPublications({ tasks, registers }: ReadingShare): Promise<Publication[]> {
  if (tasks.length < MANY) return readShare({ tasks, registers });
  const size = Math.ceil(tasks.length / availableParallelism());
  const starts = Array.from({ length: Math.ceil(tasks.length / size) }, (_, n) => n * size);
  const shares = starts.map((start) => ({ tasks: tasks.slice(start, start + size), registers }));
  return (await Promise.all(shares.map(readInThread))).flat();
}

/** The plans of one share, one after the other. Throws a FindingError where one cannot be read. */
export async function readShare({ tasks, registers }: ReadingShare): Promise<Publication[]> {
  const read: Publication[] = [];
  for (const task of tasks) read.push(await readPublication(task, registers));
  return read;
}

async function readPublication({ id, file, names }: ReadingTask, registers: Registers): Promise<Publication> {
  const source = await readYaml(sourcePath(id, 'source.yaml'), sourceSchema);
  const { sha256, grade, url } = source;
  const mdx = await readFile(`${contentFolder}/${file}`, 'utf8');
  const words = readPlan(mdx, { id, file, source: { file: source.file, sha256, grade, url } });
  const plan = readFacts(words, registers, names);
  return { plan, ledger: ledgerOf(plan.clauses, await readRepairs(id), source) };
}

function readInThread(share: ReadingShare): Promise<Publication[]> {
  // Vite would make a file for browsers of a thread whose address it can read.
  const worker = new Worker(resolve('src/publications-worker.ts'), { workerData: share });
  return new Promise((done, fail) => worker.once('message', done).once('error', fail));
}
