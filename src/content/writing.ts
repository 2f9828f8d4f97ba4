import { glob, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning } from '../cache/processes.ts';

/** Prefixes of the staging folder, before and after all files are in it; the process id follows. */
const WRITING = '.writing-';
const COMPLETE = '.whole-';

type Data = string | Uint8Array | Iterable<string>;

/**
 * Writes files into a folder, such as that of the content, in one transaction: all are written to a staging folder, and moved
 * into place when it is complete. Paths are relative to the folder. After a crash `completeWriting` finishes or discards the
 * transaction.
 */
export async function writeAll(
  contentDir: string,
  files: readonly (readonly [path: string, data: Data])[],
): Promise<void> {
  const writing = join(contentDir, WRITING + process.pid);
  const complete = join(contentDir, COMPLETE + process.pid);
  try {
    for (const [path, data] of files) await writeInto(join(writing, path), data);
    await rename(writing, complete);
    await moveAll(complete, contentDir);
  } finally {
    await rm(writing, { recursive: true, force: true });
  }
}

/** Finishes the transactions of killed processes that were complete, and discards the others. */
export async function completeWriting(contentDir: string): Promise<void> {
  for (const name of await readdir(contentDir).catch(() => [])) {
    const folder = join(contentDir, name);
    if (isRunning(Number(name.split('-').at(-1)))) continue;
    if (name.startsWith(COMPLETE)) await moveAll(folder, contentDir);
    else if (name.startsWith(WRITING)) await rm(folder, { recursive: true, force: true });
  }
}

async function writeInto(path: string, data: Data): Promise<void> {
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
