import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OURS } from './build.ts';
import { moveAside, removeLater } from './leftovers.ts';

/** A commit of this project with its dependencies. */
export interface Checkout {
  /** `ours` or the commit. */
  name: string;
  folder: string;
  /** The build command. */
  command: readonly string[];
  /** Creates an empty cache in the checkout, where Astro needs it. Returns its path. */
  emptyCache: () => Promise<string>;
}

/** This checkout; its `.cache` is not changed. */
export function thisCheckout(): Checkout {
  const folder = resolve('.');
  return { name: OURS, folder, command: buildCommand(folder), emptyCache: () => makeCache(folder) };
}

/** A commit of this repository, cloned into a temporary folder and installed there. Throws an Error where either fails. */
export async function cloneCommit(commit: string): Promise<Checkout> {
  const home = await mkdtemp(join(tmpdir(), 'bench-commit-'));
  removeLater(home);
  const folder = join(home, 'checkout');
  await mkdir(folder);
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, stdio: ['ignore', 2, 2] });
  run('git', 'clone', '--quiet', '--shared', '--no-checkout', resolve('.'), '.');
  run('git', 'checkout', '--quiet', '--detach', commit);
  run('npm', 'install', '--loglevel=error'); // not every commit's lockfile is complete enough for npm ci
  const emptyCache = async () => {
    // Older commits have no CACHE_DIR. Outside of the checkout Tailwind does not scan the clone for class names.
    await moveAside(join(folder, '.cache'), join(home, 'cache'));
    return makeCache(folder);
  };
  return { name: commit, folder, command: buildCommand(folder), emptyCache };
}

async function makeCache(checkout: string): Promise<string> {
  await mkdir(join(checkout, '.cache'), { recursive: true });
  const cache = await mkdtemp(join(checkout, '.cache/bench-build-'));
  removeLater(cache);
  return cache;
}

/** The command of the script `build` in a package.json. Throws an Error where it does not call node. */
function buildCommand(folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [program, ...args] = String(scripts?.build).split(' ');
  if (program !== 'node') throw new Error(`${folder}: “${scripts?.build}” does not call node`);
  return [process.execPath, ...args];
}
