import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Builds the site of the content folder into `folder`, as `npm run build` does. Throws an Error with all that it printed.
 */
export async function buildSite(
  folder: string,
  settings: Partial<
    Record<'BASE_PATH' | 'SITE_URL' | 'CONTENT_DIR' | 'CLAUSE_PAGES' | 'PRECOMPRESS', string>
  > = {},
): Promise<void> {
  // Vitest's own variables, such as NODE_ENV and BASE_URL, would build another site than the one that is published.
  const { PATH, HOME, CONTENT_DIR } = process.env;
  const env = { PATH, HOME, CONTENT_DIR, OUT_DIR: folder, ...settings };
  try {
    await promisify(execFile)('npm', ['run', '--silent', 'build'], { env });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`the site could not be built\n${stdout}${stderr}`);
  }
}
