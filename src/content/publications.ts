import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import Piscina from 'piscina';
import { codeDigest } from '../cache/code-digest.ts';
import { sharedNames } from '../facts/shared-names.ts';
import { namesIn } from '../facts/terms.ts';
import { isDraft } from '../mdx/draft.ts';
import { FindingError } from '../model/finding.ts';
import type { Registers } from '../model/register.ts';
import { contentFolder, sourcePath } from './folder.ts';
import { isCached, type PlanVersion, pruneCache, publicationsFolder } from './publication-cache.ts';
import type { PlanFile, ReadingTask } from './publication-worker.ts';

const WORKER = 'src/content/publication-worker.ts';

/** How many plans a worker reads in one task; it takes some dozens until its code is optimised. */
const TASK_SIZE = 50;

/** A plan that was found, with whether it is a draft. */
interface FoundPlan extends PlanFile {
  draft: boolean;
}

/**
 * Reads the public plans of the content folder into the cache, and returns the version of each, by id; with `drafts` those of
 * drafts too. Throws a FindingError where a plan cannot be read.
 */
export async function readContentPlans(
  registers: Registers,
  { drafts = false }: { drafts?: boolean } = {},
): Promise<PlanVersion[]> {
  const readers = digestOf([codeDigest(WORKER), JSON.stringify(registers)]);
  const found = findPlans();
  const plans = found
    .filter(({ draft }) => drafts || !draft)
    .map(({ id, file, names, digest }) => ({
      id,
      file,
      names,
      digest: digestOf([readers, digest, ...names]),
    }));
  await readPlans(
    plans.filter((plan) => !isCached(plan)),
    registers,
  );
  pruneCache(found);
  return plans.map(({ id, digest }) => ({ id, digest }));
}

/** The plans of the content folder, each with a digest of its files and the names that it shares with public ones. */
function findPlans(): FoundPlan[] {
  const names = readdirSync(join(contentFolder, 'plans'))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const found = names.map(findPlan);
  const published = found.filter(({ draft }) => !draft);
  const shared = sharedNames(published.map(({ names: own }) => own));
  const sharedBy = new Map(published.map(({ id }, index) => [id, shared[index]]));
  // A draft must change no public plan, so its names do not count for others.
  const ofDraft = ({ names: own }: FoundPlan) =>
    sharedNames([own, ...published.map((plan) => plan.names)])[0];
  return found.map((plan) => ({
    ...plan,
    names: (plan.draft ? ofDraft(plan) : sharedBy.get(plan.id)) ?? new Set<string>(),
  }));
}

function findPlan(name: string): FoundPlan {
  const [id, file] = [basename(name, '.mdx'), `plans/${name}`];
  const mdx = readFileSync(join(contentFolder, file), 'utf8');
  return { id, file, draft: isDraft(mdx), digest: digestOf([mdx, ...sourceFiles(id)]), names: namesIn(mdx) };
}

/** The names and bytes of all files in a plan's source folder. */
function sourceFiles(plan: string): (string | Buffer)[] {
  const folder = sourcePath(plan, '');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => [name, readFileSync(join(folder, name))]);
}

/**
 * Reads plans into the cache, more than `TASK_SIZE` of them in worker threads. Throws a FindingError where a plan cannot be
 * read; what the other workers read stays in the cache.
 */
export async function readPlans(
  plans: readonly PlanFile[],
  registers: Registers,
  folder = publicationsFolder,
): Promise<void> {
  const starts = Array.from({ length: Math.ceil(plans.length / TASK_SIZE) }, (_, n) => n * TASK_SIZE);
  const tasks = starts.map(
    (start): ReadingTask => ({ plans: plans.slice(start, start + TASK_SIZE), registers, folder }),
  );
  const results = tasks.length > 1 ? await readInWorkers(tasks) : await Promise.all(tasks.map(readHere));
  for (const { file, findings } of results.filter((result) => result !== null))
    throw new FindingError(file, findings);
}

/** Most builds read few plans or none: they start no threads, and load the reader only where there is a plan. */
async function readHere(task: ReadingTask) {
  const { default: readIntoCache } = await import('./publication-worker.ts');
  return readIntoCache(task);
}

async function readInWorkers(tasks: readonly ReadingTask[]): Promise<Awaited<ReturnType<typeof readHere>>[]> {
  const pool = new Piscina({ filename: resolve(WORKER), maxThreads: availableParallelism() });
  try {
    return await Promise.all(tasks.map((task) => pool.run(task)));
  } finally {
    await pool.destroy();
  }
}

function digestOf(parts: readonly (string | Buffer)[]): string {
  return hash('sha256', Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\0')])));
}
