import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds the site of the content folder into `folder`, as `npm run build` does. Throws an Error with all it printed. */
export async function buildSite(
  folder: string,
  settings: { BASE_PATH?: string; SITE_URL?: string } = {},
): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env; // “test” would build another site than the one that is published
  const given = { BASE_PATH: '', SITE_URL: '', ...settings, OUT_DIR: folder };
  try {
    await promisify(execFile)('npm', ['run', '--silent', 'build'], { env: { ...env, ...given } });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`the site could not be built\n${stdout}${stderr}`, { cause: error });
  }
}
