import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import Tinypool from 'tinypool';
import { codeDigest } from '../cache/code-digest.ts';
import { sharedNames } from '../facts/shared-names.ts';
import { namesIn } from '../facts/terms.ts';
import { FindingError } from '../model/finding.ts';
import type { Registers } from '../model/register.ts';
import { contentFolder, sourcePath } from './folder.ts';
import { isCached, type PlanVersion, publicationsFolder, removeOthers } from './publication-cache.ts';
import type { PlanFile, ReadingTask } from './publication-worker.ts';

const WORKER = 'src/content/publication-worker.ts';

/** A task is this many plans: a worker is as fast as it gets after some dozens. */
const TASK = 50;

/**
 * The version of every plan of the content folder, in the order of their ids, each in the cache. Throws a FindingError where
 * one cannot be read.
 */
export async function readContentPlans(registers: Registers): Promise<PlanVersion[]> {
  const readers = digestOf([codeDigest(WORKER), JSON.stringify(registers)]);
  const plans = findPlans().map(({ digest, ...plan }) => ({
    ...plan,
    digest: digestOf([readers, digest, ...plan.names]),
  }));
  await readPlans(
    plans.filter((plan) => !isCached(plan)),
    registers,
  );
  removeOthers(plans);
  return plans.map(({ id, digest }) => ({ id, digest }));
}

/** The plans of the content folder, each with the digest of its files and the names that it shares with others. */
function findPlans(): PlanFile[] {
  const names = readdirSync(join(contentFolder, 'plans'))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const found = names.map((name) => {
    const [id, file] = [basename(name, '.mdx'), `plans/${name}`];
    const mdx = readFileSync(join(contentFolder, file));
    return { id, file, digest: digestOf([mdx, ...sourceFiles(id)]), names: namesIn(mdx.toString()) };
  });
  const shared = sharedNames(found.map(({ names: own }) => own));
  return found.map((plan, index) => ({ ...plan, names: shared[index] ?? new Set<string>() }));
}

/** The names and bytes of all files that the source folder of a plan holds. */
function sourceFiles(plan: string): (string | Buffer)[] {
  const folder = sourcePath(plan, '');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => [name, readFileSync(join(folder, name))]);
}

/**
 * Reads plans with their facts and ledgers into the cache, many in as many worker threads as there are cores. Throws a
 * FindingError where one cannot be read; what the other workers read is in the cache all the same.
 */
export async function readPlans(
  plans: readonly PlanFile[],
  registers: Registers,
  folder = publicationsFolder,
): Promise<void> {
  const starts = Array.from({ length: Math.ceil(plans.length / TASK) }, (_, n) => n * TASK);
  const tasks = starts.map(
    (start): ReadingTask => ({ plans: plans.slice(start, start + TASK), registers, folder }),
  );
  const wrong = tasks.length > 1 ? await readInWorkers(tasks) : await Promise.all(tasks.map(readHere));
  for (const { file, findings } of wrong.filter((one) => one !== null))
    throw new FindingError(file, findings);
}

/** Most builds read no plan or a few, and need no threads; with none they need not even load what reads them. */
async function readHere(task: ReadingTask) {
  const { default: readIntoCache } = await import('./publication-worker.ts');
  return readIntoCache(task);
}

async function readInWorkers(tasks: readonly ReadingTask[]): Promise<Awaited<ReturnType<typeof readHere>>[]> {
  const pool = new Tinypool({ filename: resolve(WORKER), maxThreads: availableParallelism() });
  try {
    return await Promise.all(tasks.map((task) => pool.run(task)));
  } finally {
    await pool.destroy();
  }
}

function digestOf(parts: readonly (string | Buffer)[]): string {
  return hash('sha256', Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\0')])));
}
