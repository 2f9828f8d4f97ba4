import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { sharedNames } from '../facts/shared-names.ts';
import { namesIn } from '../facts/terms.ts';
import { FindingError } from '../model/finding.ts';
import type { Registers } from '../model/register.ts';
import { contentFolder, sourcePath } from './folder.ts';
import { isKept, type KeptPlan, keptFolder, removeOthers } from './kept-publications.ts';
import type { ReadingShare } from './publications-share.ts';

/** The code that reads plans. */
const READERS = 'src/{mdx,model,facts,content}/**/*.ts';

/**
 * Every plan of the content folder, in the order of their ids, each read and kept. Where its files and the code that reads
 * them are as they were, what was read before is kept. Throws a FindingError where one cannot be read.
 */
export async function readContentPlans(registers: Registers): Promise<KeptPlan[]> {
  const readers = digestOf([codeOf(READERS), JSON.stringify(registers)]);
  const tasks = findPlans().map(({ digest, ...plan }) => ({
    ...plan,
    path: join(keptFolder, `${plan.id}.json`),
    digest: digestOf([readers, digest, ...plan.names]),
  }));
  const changed = tasks.filter((task) => !isKept(task));
  await keepPublications({ tasks: changed, registers });
  removeOthers(keptFolder, tasks);
  return tasks.map(({ id, path, digest }) => ({ id, path, digest }));
}

/** The plans of the content folder, each with the digest of its files and the names that it shares with others. */
function findPlans() {
  const names = readdirSync(`${contentFolder}/plans`)
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const found: { id: string; file: string; digest: string; names: Set<string> }[] = [];
  for (const name of names) {
    const [id, file] = [basename(name, '.mdx'), `plans/${name}`];
    const paths = [join(contentFolder, file), sourcePath(id, 'source.yaml'), sourcePath(id, 'repairs.jsonl')];
    const [mdx = '', ...rest] = paths.map(textOf);
    found.push({ id, file, digest: digestOf([mdx, ...rest]), names: namesIn(mdx) });
  }
  const shared = sharedNames(found.map(({ names: own }) => own));
  return found.map((plan, index) => ({ ...plan, names: shared[index] ?? new Set<string>() }));
}

function codeOf(pattern: string): string {
  return globSync(pattern).sort().map(textOf).join('\0');
}

/** What a file holds; nothing where there is none. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function digestOf(texts: readonly string[]): string {
  return hash('sha256', texts.join('\0'));
}

/** Fewer plans than this are read sooner than a process is started. */
const MANY = 100;

/** A process for fewer plans than this would end when it has just become fast. */
const SHARE = 350;

/**
 * Reads plans with their facts and ledgers and keeps each in its file; many are read by processes, as many as have a share
 * to read, and no more than there are cores. Throws a FindingError where one cannot be read.
 */
export async function keepPublications({ tasks, registers }: ReadingShare, share = SHARE): Promise<void> {
  if (tasks.length === 0) return;
  if (tasks.length < MANY) {
    // Most builds read no plan, and need not load what reads them.
    const { keepShare } = await import('./publications-share.ts');
    return keepShare({ tasks, registers });
  }
  const processes = Math.min(availableParallelism(), Math.ceil(tasks.length / share));
  const size = Math.ceil(tasks.length / processes);
  const starts = Array.from({ length: processes }, (_, n) => n * size);
  const shares = starts.map((start) => ({ tasks: tasks.slice(start, start + size), registers }));
  // Where one fails, what the others read is kept all the same, and need not be read again.
  for (const end of await Promise.allSettled(shares.map(keepInProcess))) {
    if (end.status === 'rejected') throw end.reason;
  }
}

/** So many megabytes hold all that is made of a plan, so that it need not be moved to what is old before it is let go. */
const YOUNG = 64;

/** A process gives its memory back; threads would leave it with whoever started them. */
async function keepInProcess(share: ReadingShare): Promise<void> {
  // Vite would make a file for browsers of a module whose address it can read.
  const child = fork(resolve('src/content/publications-process.ts'), {
    serialization: 'advanced',
    execArgv: [`--min-semi-space-size=${YOUNG}`, `--max-semi-space-size=${YOUNG}`],
  });
  let wrong: FindingError | null = null;
  child.once('message', ({ file, findings }: FindingError) => {
    wrong = new FindingError(file, findings);
  });
  child.send(share);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw wrong ?? new Error('plans could not be read');
}
