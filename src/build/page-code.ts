import { existsSync, symlinkSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cachePath } from '../cache/folder.ts';
import { linkFolder } from '../linking.ts';
import type { Staging } from './staging.ts';
import { takeStep } from './steps.ts';

/** Where the code of the last builds is kept, each by the digest of what it was made from. */
const KEPT = cachePath('code');
/** Of so many: one for each of the settings that somebody builds with in turn. */
const MOST = 8;
/** What was taken within so many milliseconds may be in use. */
const IN_USE = 3_600_000;

/**
 * Puts the code that renders the pages into a build's folder, and what browsers load into its site. It is bundled where it
 * is not kept from a build with the same makers, see `digestOfMakers`.
 */
export async function takeCode(made: string, staging: Staging): Promise<void> {
  const bundled = join(KEPT, made, 'bundled');
  // What is kept is there at once: nothing else is waited for.
  if (!existsSync(bundled)) await bundleCode(bundled, staging);
  utimesSync(join(KEPT, made), new Date(), new Date());
  // One link to the folder: Node finds what it has compiled by where a file really lies.
  symlinkSync(join(bundled, 'pages'), staging.code, 'junction');
  linkFolder(join(bundled, 'browser'), staging.site);
}

/** Where Node keeps what it has compiled in the steps of builds with the same makers. */
export function compiledFolder(made: string): string {
  return join(KEPT, made, 'compiled');
}

async function bundleCode(bundled: string, { code, prepared }: Staging): Promise<void> {
  const fresh = join(code, '..', 'bundled');
  await takeStep('bundle', [join(fresh, 'browser'), join(fresh, 'pages')], {
    PREPARED_PLANS: prepared,
    // The same code is bundled only once.
    NODE_DISABLE_COMPILE_CACHE: '1',
  });
  await mkdir(dirname(bundled), { recursive: true });
  // Another build may have been quicker.
  await rename(fresh, bundled).catch((error) => {
    if (!existsSync(bundled)) throw error;
  });
  await removeOldest();
}

async function removeOldest(): Promise<void> {
  const found = await Promise.all(
    (await readdir(KEPT)).map(async (name) => ({
      path: join(KEPT, name),
      used: (await stat(join(KEPT, name))).mtimeMs,
    })),
  );
  const old = found
    .sort((a, b) => b.used - a.used)
    .slice(MOST)
    .filter(({ used }) => used < Date.now() - IN_USE);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}
