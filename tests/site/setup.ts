import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { cacheFolder } from '../../src/cache/folder.ts';
import { runCommand, SIGNED } from './build.ts';
import { provideChromium } from './chromium.ts';
import { serveSite } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    folder: string;
    /** What the build printed. */
    printed: string;
    /** Where it is served, `http://127.0.0.1:40123`. */
    origin: string;
    /** The WebSocket address of the browser that all tests share. */
    browser: string;
  }
}

/** Playwright's list, which this one replaces, and RenderDocument, which makes a new frame in the renderer for each page. */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'RenderDocument',
];

/** With these a page takes two fifths less processor time: a page of the same site opens in the process of the last one. */
const ONE_RENDERER = ['--process-per-site', `--disable-features=${DISABLED_FEATURES.join(',')}`];

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Builds the site once with `astro build`, serves it and starts one Chromium, for all tests of the site; stops server and
 * browser after the last.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const executablePath = provideChromium();
  mkdirSync(cacheFolder, { recursive: true });
  const folder = mkdtempSync(join(cacheFolder, 'site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const printed = await runCommand('npx', ['astro', 'build'], folder, { ...SIGNED, PRECOMPRESS: 'fast' });
  const { server, origin } = await serveSite(folder);
  const browser = await chromium.launchServer({
    executablePath,
    args: ['--disable-gpu', ...ONE_RENDERER, ...QUIET],
    chromiumSandbox: false,
  });
  provide('folder', folder);
  provide('printed', printed);
  provide('origin', origin);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.close();
  };
}
