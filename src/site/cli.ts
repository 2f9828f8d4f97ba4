import { relative } from 'node:path';
import { build } from 'astro';
import { cachePath, contentKey } from '../cache/folder.ts';
import { contentFolder } from '../content/folder.ts';
import { completeWriting } from '../content/writing.ts';
import { FindingError } from '../model/finding.ts';
import { readArguments, type SiteTask, USAGE } from './arguments.ts';
import { cacheOf, joinParts, PartError, savePart } from './parts.ts';
import { completeSwap, swapSite } from './swap.ts';

/** Runs `npm run build` and `npm run merge`; the exit code is 0, or 1 where nothing could be built, or 2 for wrong usage. */
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
    // A finding in the content says all that there is to say.
    console.error(error instanceof FindingError || error instanceof PartError ? error.message : error);
    console.error('nothing was built; the last site stays as it is');
    return 1;
  }
}

/** Runs `astro build` into a folder of its own, and puts the whole site in the place of the last one. */
async function buildSite(task: SiteTask): Promise<void> {
  await completeWriting(contentFolder);
  if (task.command === 'merge') await joinParts(task.parts);
  else if (task.shard) process.env.SHARD = `${task.shard.number}/${task.shard.of}`;
  await completeSwap(task.target);
  const staging = cachePath('site', `${contentKey(task.target)}-${process.pid}`);
  await build({ outDir: staging, logLevel: 'warn' });
  ...
}

process.exit(await main(process.argv.slice(2)));
