import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPRESSIONS, type Compression } from './precompress.ts';
import { readShard, type Shard } from './shard.ts';

/** How build and merge are called. */
export const USAGE = `usage: npm run build [-- --shard 2/4]
       npm run merge [-- PART…]

  --shard 2/4  builds the second of four parts, into parts/2-of-4
  PART…        the folders of the parts that are joined; all in parts/ where none is named

The environment says what is built and how, see README, “Serving”.`;

/** What is to be done: a site or a shard of it built into the folder `target`, or a site made there of the folders `parts`. */
export type SiteTask =
  | { command: 'build'; target: string; shard: Shard | null; compression: Compression | undefined }
  | { command: 'merge'; target: string; parts: string[]; compression: Compression | undefined };

const PARTS = 'parts';

/**
 * What the command line and the environment ask for: “--shard 2/4” for a part, “merge” and parts to join them. Throws an
 * Error that says what is wrong where they ask for nothing that there is.
 */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): SiteTask {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { shard: { type: 'string' } },
    allowPositionals: true,
  });
  const [command, ...folders] = positionals;
  const compression = readCompression(env.PRECOMPRESS);
  if (command === undefined) {
    const shard = values.shard === undefined ? null : readShard(values.shard);
    const usual = shard ? join(PARTS, `${shard.number}-of-${shard.of}`) : 'dist';
    return { command: 'build', target: resolve(env.OUT_DIR || usual), shard, compression };
  }
  if (command !== 'merge' || values.shard !== undefined)
    throw new RangeError(`there is no “${args.join(' ')}”`);
  const parts = (folders.length > 0 ? folders : partsIn(PARTS)).map((folder) => resolve(folder));
  return { command: 'merge', target: resolve(env.OUT_DIR || 'dist'), parts, compression };
}

function partsIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+-of-\d+$/.test(name)) : [];
  if (names.length === 0) throw new RangeError(`there are no parts in ${folder}/`);
  return names.sort().map((name) => join(folder, name));
}

function readCompression(given: string | undefined): Compression | undefined {
  const known = COMPRESSIONS.find((name) => name === given);
  if (given && !known) throw new RangeError(`PRECOMPRESS is ${COMPRESSIONS.join(', ')}, not “${given}”`);
  return known;
}
