import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { cacheFolder } from '../../src/cache/folder.ts';
import { buildSite, SIGNED } from './build.ts';
import { provideChromium } from './chromium.ts';
import { serveSite } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    folder: string;
    /** Where it is served, `http://127.0.0.1:40123`. */
    origin: string;
    /** Where the browser is to be reached that all tests share. */
    browser: string;
  }
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Builds the site once, serves it and starts one Chromium, for all tests of the site; stops both after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = provideChromium();
  mkdirSync(cacheFolder, { recursive: true });
  const folder = mkdtempSync(join(cacheFolder, 'site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildSite(folder, SIGNED);
  const { server, origin } = await serveSite(folder);
  const browser = await chromium.launchServer({
    executablePath,
    args: ['--disable-gpu', ...QUIET],
    chromiumSandbox: false,
  });
  provide('folder', folder);
  provide('origin', origin);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
