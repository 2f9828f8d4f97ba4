import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { assertVersion } from './checks.ts';

/** How many positions a chunk of the index holds: the fewer, the more chunks there are, and the less a search fetches. */
const CHUNK_SIZE = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: '900' };

const PACKAGE = import.meta.resolve('pagefind');

/** The path of the executable for this machine, as Pagefind's own functions find it. */
const COMMAND = await findCommand();

/** The version of the installed package, `1.6.0`. */
export function installedVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', PACKAGE), 'utf8')).version;
}

/**
 * Has Pagefind write an index of a folder of HTML to another folder. By its command: the service behind its functions
 * builds every index twice. Throws an Error where it cannot, or where another version is installed.
 */
export async function runPagefind(folder: string, outputPath: string): Promise<void> {
  assertVersion(installedVersion());
  // “und”: Pagefind cuts Chinese text into words, and does it differently here and in the browser.
  const language = ['--force-language', 'und'];
  const folders = ['--site', resolve(folder), '--output-path', resolve(outputPath)];
  await promisify(execFile)(COMMAND, [...folders, ...language, '--max-fragments', '1', '--silent'], {
    // It reads the configuration file of the folder that it runs in.
    cwd: folder,
    env: { ...process.env, ...CHUNK_SIZE },
  });
}

async function findCommand(): Promise<string> {
  const finder: { resolveBinaryPath(names: string[]): string } = await import(
    new URL('resolveBinary.js', PACKAGE).href
  );
  return finder.resolveBinaryPath(['pagefind_extended', 'pagefind']);
}
