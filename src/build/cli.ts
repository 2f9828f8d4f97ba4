import { resolve } from 'node:path';
import { build } from 'astro';
import { contentFolder } from '../content-folder.ts';
import { completeWriting } from '../content-writing.ts';
import { COMPRESSIONS, compressFolder } from './compress.ts';
import { closeStaging, openStaging, replaceSite, restoreSite } from './staging.ts';

/** Runs `npm run build`: the site is built in a folder of its own and put in the place of the last one when it is whole. */
async function main(): Promise<void> {
  const compression = compressionAsked();
  const target = resolve(process.env.OUT_DIR || 'dist');
  await completeWriting(contentFolder);
  await restoreSite(target);
  const site = await openStaging();
  try {
    process.env.NODE_ENV ??= 'production';
    // What has not changed is taken from the last site.
    process.env.LAST_SITE = target;
    process.env.OUT_DIR = site;
    await build({ logLevel: process.stdout.isTTY ? 'info' : 'warn' });
    await compressFolder(site, compression);
    await replaceSite(site, target);
  } finally {
    await closeStaging();
  }
}

/** How the operator wants files compressed, in `PRECOMPRESS`. Throws a RangeError where there is no such way. */
function compressionAsked() {
  const given = process.env.PRECOMPRESS;
  const known = COMPRESSIONS.find((name) => name === given);
  if (given && !known) throw new RangeError(`PRECOMPRESS is ${COMPRESSIONS.join(', ')}, not “${given}”`);
  return known;
}

if (process.argv.length > 2) {
  console.error('usage: npm run build; the environment says what is built and how, see README, “Serving”');
  process.exitCode = 2;
} else await main();
