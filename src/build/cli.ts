import { enableCompileCache } from 'node:module';
import { relative } from 'node:path';
import { cachePath } from '../cache/folder.ts';
import { FindingError } from '../model/finding.ts';
import { readArguments, USAGE } from './arguments.ts';
import type { SiteTask } from './site-build.ts';
import { BuildError } from './steps.ts';

/** Runs `npm run build` and `npm run merge`; the exit code is 0, or 1 where nothing could be built, or 2 for wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  let task: SiteTask;
  try {
    task = readArguments(args, process.env);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  // A build begins with what the last one has compiled, which has to be said before its code is loaded.
  enableCompileCache(cachePath('compiled'));
  const { buildSite } = await import('./site-build.ts');
  try {
    await buildSite(task, (plans, kept) => {
      const unchanged = kept > 0 ? `, ${kept} of them as they were built before` : '';
      console.error(`${plans} plans${unchanged}`);
    });
    console.error(`→ ${relative('.', task.target)}`);
    return 0;
  } catch (error) {
    if (!(error instanceof BuildError || error instanceof FindingError)) throw error;
    console.error(error.message);
    if (error instanceof FindingError) console.error('nothing was built; the last site stays as it is');
    return 1;
  }
}

// What is still at work for a build that has failed ends with it.
process.exit(await main(process.argv.slice(2)));
