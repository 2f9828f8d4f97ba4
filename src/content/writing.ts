import { glob, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning } from '../cache/processes.ts';

/** What is being written lies in a folder of the first kind, and in one of the second when it is whole. */
const WRITING = '.writing-';
const WHOLE = '.whole-';

/**
 * Writes files into a content folder, each with its path there, so that they come all or none: they are written aside, and
 * moved to their places when all are there. Where that is cut short, `completeWriting` goes on with it.
 */
export async function writeTogether(
  contentDir: string,
  files: readonly (readonly [path: string, data: string | Uint8Array])[],
): Promise<void> {
  const writing = join(contentDir, WRITING + process.pid);
  const whole = join(contentDir, WHOLE + process.pid);
  try {
    for (const [path, data] of files) await writeInto(join(writing, path), data);
    await rename(writing, whole);
    await moveAll(whole, contentDir);
  } finally {
    await rm(writing, { recursive: true, force: true });
  }
}

/** Completes what killed commands have left whole in a content folder, and removes what they have not. */
export async function completeWriting(contentDir: string): Promise<void> {
  for (const name of await readdir(contentDir).catch(() => [])) {
    const folder = join(contentDir, name);
    if (isRunning(Number(name.split('-').at(-1)))) continue;
    if (name.startsWith(WHOLE)) await moveAll(folder, contentDir);
    else if (name.startsWith(WRITING)) await rm(folder, { recursive: true, force: true });
  }
}

async function writeInto(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data, { flush: true });
}

async function moveAll(folder: string, contentDir: string): Promise<void> {
  const entries = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
  for (const file of entries.filter((entry) => entry.isFile())) {
    const from = join(file.parentPath, file.name);
    const to = join(contentDir, from.slice(folder.length));
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
  await rm(folder, { recursive: true, force: true });
}
