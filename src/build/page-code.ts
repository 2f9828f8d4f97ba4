import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { linkFolder } from '../linking.ts';
import type { Staging } from './staging.ts';
import { takeStep } from './steps.ts';

/** Where the bundled code of the last builds is kept, each by the digest of what it was made from. */
const KEPT = resolve('.cache/code');
/** Of so many: one for each of the settings that somebody builds with in turn. */
const MOST = 8;

/**
 * Puts the code that renders the pages into a build's folder, and what browsers load into its site. It is bundled where it
 * is not kept from a build with the same makers, see `digestOfMakers`.
 */
export async function takeCode(made: string, staging: Staging): Promise<void> {
  const kept = join(KEPT, made);
  if (existsSync(kept)) await utimes(kept, new Date(), new Date());
  else await bundleCode(kept, staging);
  linkFolder(join(kept, 'pages'), staging.code);
  linkFolder(join(kept, 'browser'), staging.site);
}

async function bundleCode(kept: string, { code, prepared }: Staging): Promise<void> {
  const fresh = join(code, '..', 'bundled');
  await takeStep('bundle', [join(fresh, 'browser'), join(fresh, 'pages')], { PREPARED_PLANS: prepared });
  await mkdir(KEPT, { recursive: true });
  // Another build may have been quicker.
  await rename(fresh, kept).catch((error) => {
    if (!existsSync(kept)) throw error;
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
  const old = found.sort((a, b) => b.used - a.used).slice(MOST);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}
