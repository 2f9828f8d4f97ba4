import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** How many places a file of the index holds: the fewer, the more files there are, and the less a search fetches of each. */
const PLACES = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '900' };

/** The command for this machine, which Pagefind's package brings, as its own functions find it. */
const COMMAND = await findCommand();

/**
 * Has Pagefind write an index of a folder of HTML to another folder. By its command: the service behind its functions
 * builds every index twice. Throws an Error where it cannot.
 */
export async function runPagefind(folder: string, outputPath: string): Promise<void> {
  // “und”: Pagefind divides the words of Chinese in its own way, and differently here and in the browser.
  const language = ['--force-language', 'und'];
  const folders = ['--site', resolve(folder), '--output-path', resolve(outputPath)];
  await promisify(execFile)(COMMAND, [...folders, ...language, '--max-fragments', '1', '--silent'], {
    // It reads settings that it finds where it runs.
    cwd: folder,
    env: { ...process.env, ...PLACES },
  });
}

async function findCommand(): Promise<string> {
  const finder: { resolveBinaryPath(names: string[]): string } = await import(
    new URL('resolveBinary.js', import.meta.resolve('pagefind')).href
  );
  return finder.resolveBinaryPath(['pagefind_extended', 'pagefind']);
}
