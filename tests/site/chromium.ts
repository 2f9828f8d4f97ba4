import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

// Without a window system a page opens in half the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const REMEDY = `no Chromium was found and none could be installed: install the package chromium (apt-get install chromium)
or Google Chrome, or set CHROMIUM_PATH to the program`;

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else the one that the system or Playwright has, else one that is installed
 * now, from Debian's packages where nobody has to be asked, or by Playwright. Throws an Error that says what to install.
 */
export function provideChromium(): string {
  const path =
    findChromium() ?? (installFromDebian() || installFromPlaywright() ? findChromium() : undefined);
  if (path === undefined) throw new Error(REMEDY);
  return path;
}

function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const programs = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...programs, chromium.executablePath()].find(existsSync);
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const install = (chromium: string) =>
    run('apt-get', 'install', '--yes', '--quiet=2', '--no-install-recommends', chromium, 'fonts-noto-cjk');
  return run('apt-get', 'update', '--quiet=2') && (install('chromium-headless-shell') || install('chromium'));
}

function installFromPlaywright(): boolean {
  return run(
    process.execPath,
    resolve('node_modules/playwright-core/cli.js'),
    'install',
    '--no-shell',
    'chromium',
  );
}

/** Runs a program with its output on standard error. Returns whether it succeeded. */
function run(program: string, ...args: string[]): boolean {
  console.error(`installing Chromium: ${program} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { env, stdio: ['ignore', 2, 2] }).status === 0;
}
