import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Settings = Partial<
  Record<'BASE_PATH' | 'SITE_URL' | 'CONTENT_DIR' | 'CLAUSE_PAGES' | 'PRECOMPRESS', string>
>;

/**
 * Builds the site of the content folder into `folder`, as `npm run build` does; returns what it said. Throws an Error with
 * all that it printed where it fails.
 */
export function buildSite(folder: string, settings: Settings = {}): Promise<string> {
  return runBuild(['build'], folder, settings);
}

/** Runs `npm run build` or `npm run merge` with arguments of its own. */
export async function runBuild(
  [script = '', ...args]: readonly string[],
  folder: string,
  settings: Settings = {},
): Promise<string> {
  // Vitest's own variables, such as NODE_ENV and BASE_URL, would build another site than the one that is published.
  const { PATH, HOME, CONTENT_DIR, CACHE_DIR } = process.env;
  const env = { PATH, HOME, CONTENT_DIR, CACHE_DIR, OUT_DIR: folder, ...settings };
  try {
    const run = ['run', '--silent', script, '--', ...args];
    return (await promisify(execFile)('npm', run, { env })).stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`the site could not be built\n${stdout}${stderr}`);
  }
}
