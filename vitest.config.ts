import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/closing-line.ts';

// Before anything is loaded: tests work on content and in a cache of their own, whatever is published and built beside them.
process.env.CONTENT_DIR = resolve('tests/fixtures/content');
process.env.CACHE_DIR = resolve('tests/.cache');

// They work on a content folder of their own, which the code learns once, or limit the memory of the process.
const OWN_PROCESS = [
  'tests/check/peers.test.ts',
  'tests/content/plan-versions.test.ts',
  'tests/hostile/{file-names,source-files}.test.ts',
  'tests/importer/{bounded-import,cli,cli-formats}.test.ts',
  'tests/review/review.test.ts',
];

/**
 * Three kinds of tests: of the code, which need nothing but it; of the code in a process of its own for each file; and of the
 * built site, which is built once for them all.
 */
export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    // A browser test waits for Chromium most of its time, so a second worker pays even on two cores.
    maxWorkers: '100%',
    maxConcurrency: 2,
    projects: [
      {
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', ...OWN_PROCESS],
          // The modules of the code and the libraries are loaded once for all files of a worker.
          isolate: false,
          // Nothing is timed: a slow machine only takes longer.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'process',
          include: OWN_PROCESS,
          setupFiles: 'tests/importer/own-content.ts',
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/setup.ts',
          // The tests of a worker share its browser windows too.
          isolate: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
