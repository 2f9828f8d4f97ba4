import { type ExecFileException, execFile } from 'node:child_process';
import { globSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { astroCache, cachePath, contentKey } from '../../src/cache/folder.ts';

type Settings = Partial<
  Record<
    | 'BASE_PATH'
    | 'SITE_URL'
    | 'CONTENT_DIR'
    | 'CACHE_DIR'
    | 'CLAUSE_PAGES'
    | 'PRECOMPRESS'
    | 'SHARD'
    | 'SIGNING_KEY',
    string
  >
>;

/** The setting with which the site of the frozen content is signed. */
export const SIGNED = { SIGNING_KEY: resolve('tests/fixtures/signing-key') };

/**
 * Builds the site of the content folder into `folder`, as `npm run build` does; returns what it said. Throws an Error with
 * all that it printed where it fails.
 */
export function buildSite(folder: string, settings: Settings = {}): Promise<string> {
  return runBuild([], folder, settings);
}

/** The program behind `npm run build` and `npm run merge`. */
export const BUILD = [process.execPath, 'src/site/cli.ts'] as const;

/** Runs the program behind `npm run build` and `npm run merge` with arguments of its own; npm would only add its start. */
export function runBuild(args: readonly string[], folder: string, settings: Settings = {}): Promise<string> {
  const [command, ...program] = BUILD;
  return runCommand(command, [...program, ...args], folder, settings);
}

/** Runs a command that builds a site into `folder`, as a terminal would; returns what it printed. */
export async function runCommand(
  command: string,
  args: readonly string[],
  folder: string,
  settings: Settings = {},
): Promise<string> {
  // Vitest's own variables, such as NODE_ENV and BASE_URL, would build another site than the one that is published.
  const { PATH, HOME, CONTENT_DIR, CACHE_DIR } = process.env;
  const env = { PATH, HOME, CONTENT_DIR, CACHE_DIR, OUT_DIR: folder, ...settings };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, { env });
    return stdout + stderr;
  } catch (error) {
    const { code, signal, stdout, stderr } = error as ExecFileException & { stdout: string; stderr: string };
    throw new Error(
      `the site could not be built: ${command} ended with ${code ?? signal}\n${stdout}${stderr}`,
    );
  }
}

/** Removes the cache of builds of a content folder that no test uses any more. */
export function removeCaches(settings: Settings): void {
  const publications = cachePath('publications', contentKey(settings.CONTENT_DIR));
  for (const folder of [astroCache(settings), publications]) rmSync(folder, { recursive: true, force: true });
}

/** The pages that the next build with these settings may take from the cache, and when each was written. */
export function cachedPages(settings: Settings): Map<string, number> {
  const folder = join(astroCache(settings), 'dist');
  return new Map(globSync('**/*.*', { cwd: folder }).map((file) => [file, writtenAt(join(folder, file))]));
}

/** The pages that the last build has rendered, given those that were in the cache before it. */
export function renderedSince(before: ReadonlyMap<string, number>, settings: Settings): string[] {
  return [...cachedPages(settings)].filter(([file, at]) => before.get(file) !== at).map(([file]) => file);
}

function writtenAt(path: string): number {
  return statSync(path).mtimeMs;
}
