import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockCache, MANIFEST, unlockCache } from '../../src/cache/lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  writeFileSync(join(folder, MANIFEST), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const silent = { warn: () => {} };
const lock = () => join(folder, 'build.lock');

/** Starts a process that holds the lock of the cache folder. */
async function startHolder() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lock-child.ts'), folder]);
  await once(child.stdout, 'data');
  return child;
}

it('is acquired at once where no build is running, and leaves the manifest', async () => {
  await lockCache(folder, silent);
  expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid));
  expect(readdirSync(folder).sort()).toEqual(['build.lock', MANIFEST].sort());
});

it('creates the folder where it is missing', async () => {
  await lockCache(join(folder, 'astro/a1'), silent);
  expect(readdirSync(join(folder, 'astro/a1'))).toEqual(['build.lock']);
});

it('can be acquired by the next build after it is released', async () => {
  await lockCache(folder, silent);
  unlockCache(folder);
  expect(readdirSync(folder)).toEqual([MANIFEST]);
  const next = await startHolder();
  expect(readFileSync(lock(), 'utf8')).toBe(String(next.pid));
  next.stdin.end();
  await once(next, 'exit');
  expect(readdirSync(folder)).toEqual([MANIFEST]);
});

it('waits for the build that is running, and warns once', async () => {
  const holder = await startHolder();
  const warnings: string[] = [];
  const events: string[] = [];
  const warned = Promise.withResolvers<void>();
  const warn = (message: string) => {
    warnings.push(message);
    warned.resolve();
  };
  const locked = lockCache(folder, { warn }).then(() => events.push('locked'));
  await warned.promise;
  expect(readFileSync(lock(), 'utf8')).toBe(String(holder.pid));
  events.push('ended');
  holder.stdin.end();
  await locked;
  expect(events).toEqual(['ended', 'locked']);
  expect(warnings).toEqual([
    `waiting for the build of process ${holder.pid}; if it is not a build, remove ${lock()}`,
  ]);
  expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid));
  expect(existsSync(join(folder, MANIFEST))).toBe(true);
});

it('is taken over from a killed build, whose manifest is removed', async () => {
  const holder = await startHolder();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(readFileSync(lock(), 'utf8')).toBe(String(holder.pid));
  await lockCache(folder, silent);
  expect(readFileSync(lock(), 'utf8')).toBe(String(process.pid));
  expect(readdirSync(folder)).toEqual(['build.lock']);
});

it('is taken over from a build that is killed while another waits for it', async () => {
  const holder = await startHolder();
  await lockCache(folder, { warn: () => holder.kill('SIGKILL') });
  expect(readdirSync(folder)).toEqual(['build.lock']);
});

it('is taken over where a crash has left an empty lock', async () => {
  writeFileSync(lock(), '');
  await lockCache(folder, silent);
  expect(readdirSync(folder)).toEqual(['build.lock']);
});
