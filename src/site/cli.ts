import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'astro';
import { logHandlers } from 'astro/config';
import { astroCache, cachePath } from '../cache/folder.ts';
import { isRunning } from '../cache/processes.ts';
import { contentFolder } from '../content/folder.ts';
import { completeWriting } from '../content/writing.ts';
import { readArguments, type SiteTask, USAGE } from './arguments.ts';
import { joinParts, savePart } from './parts.ts';
import { completeSwap, swapSite } from './swap.ts';

/** Runs `npm run build` and `npm run merge`. Returns the exit code: 0, 1 where the build failed, 2 for wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  let task: SiteTask;
  try {
    task = readArguments(args, process.env);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  try {
    await buildSite(task);
    console.error(`→ ${relative('.', task.target)}`);
    return 0;
  } catch (error) {
    console.error(isExpected(error) ? error.message : error);
    console.error('the build failed; the last site is unchanged');
    return 1;
  }
}

/** Whether an error is about the content or a part, so that its message needs no stack trace. */
function isExpected(error: unknown): error is Error {
  // By name: the bundled pages have their own copy of the class.
  return error instanceof Error && ['FindingError', 'PartError', 'SigningError'].includes(error.name);
}

/** Runs `astro build` into a staging folder, and swaps the finished site with the last one. */
async function buildSite({ target, parts, shard }: SiteTask): Promise<void> {
  await completeWriting(contentFolder);
  if (shard) process.env.SHARD = `${shard.number}/${shard.of}`;
  const cache = astroCache(process.env);
  if (parts.length > 0) await joinParts(parts, cache);
  if (!shard) await completeSwap(target);
  const staging = openStaging();
  try {
    // The same logger as for `astro build`, which the hash of every page includes.
    await build({ outDir: staging, logger: logHandlers.node({ level: 'warn' }) });
    if (shard) savePart(cache, target);
    else await swapSite(staging, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The staging folder of this build. Removes those of killed builds. */
function openStaging(): string {
  const folder = cachePath('building');
  mkdirSync(folder, { recursive: true });
  // A process may still be removing the last site.
  for (const name of readdirSync(folder).filter((pid) => !isRunning(Number(pid))))
    rmSync(join(folder, name), { recursive: true, force: true });
  return join(folder, String(process.pid));
}

process.exit(await main(process.argv.slice(2)));
