import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Read by Pagefind when it starts. Its files hold so many places: the fewer, the more files there are, and the less a search
 * has to fetch of each. And its memory is one pool: every thread's own would be a fifth more.
 */
const SETTINGS = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '1200', _RJEM_MALLOC_CONF: 'narenas:1' };

/** The command for this machine, which Pagefind's package brings, as its own functions find it. */
const COMMAND = await findCommand();

/**
 * Has Pagefind write an index of a folder of pages to another folder. By its command: the service behind its functions
 * builds every index twice. Throws an Error where it cannot.
 */
export async function runPagefind(pages: string, outputPath: string): Promise<void> {
  // “und”: Pagefind divides the words of Chinese in its own way, and differently here and in the browser.
  const language = ['--force-language', 'und'];
  const folders = ['--site', resolve(pages), '--output-path', resolve(outputPath)];
  await promisify(execFile)(COMMAND, [...folders, ...language, '--max-fragments', '1', '--silent'], {
    // It reads settings that it finds where it runs.
    cwd: pages,
    env: { ...process.env, ...SETTINGS },
  });
}

async function findCommand(): Promise<string> {
  const finder: { resolveBinaryPath(names: string[]): string } = await import(
    new URL('resolveBinary.js', import.meta.resolve('pagefind')).href
  );
  return finder.resolveBinaryPath(['pagefind_extended', 'pagefind']);
}
