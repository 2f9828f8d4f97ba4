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

The environment says what is built and how, see docs/serving.md.`;

/** What is built. */
export interface SiteTask {
  /** The folder that the site, or the part, is put in when it is whole. */
  target: string;
  /** The parts that it is joined from. */
  parts: readonly string[];
  /** The part of the site that is wanted; null for all of it. */
  shard: Shard | null;
}

/** How `astro build` builds the site. */
export interface SiteOptions {
  /** The part of the pages that is rendered; null for the whole site. */
  shard: Shard | null;
  /** How text files are compressed; where nobody has said it, few are compressed best and many fast. */
  compression: Compression | undefined;
}

const PARTS = 'parts';

/**
 * What the command line asks for: “--shard 2/4” for a part, “merge” and parts to join them. Throws an Error that says what is
 * wrong where it asks for nothing that there is.
 */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): SiteTask {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { shard: { type: 'string' } },
    allowPositionals: true,
  });
  const [command, ...folders] = positionals;
  readSiteOptions(env);
  if (command === undefined) {
    const shard = values.shard === undefined ? null : readShard(values.shard);
    const usual = shard ? join(PARTS, `${shard.number}-of-${shard.of}`) : 'dist';
    return { target: resolve(env.OUT_DIR || usual), parts: [], shard };
  }
  if (command !== 'merge' || values.shard !== undefined)
    throw new RangeError(`there is no “${args.join(' ')}”`);
  const parts = (folders.length > 0 ? folders : partsIn(PARTS)).map((folder) => resolve(folder));
  return { target: resolve(env.OUT_DIR || 'dist'), parts, shard: null };
}

/** What the environment says of a build: `SHARD=2/4`, `PRECOMPRESS=fast`. Throws a RangeError where it says nothing that there is. */
export function readSiteOptions({ SHARD, PRECOMPRESS }: NodeJS.ProcessEnv): SiteOptions {
  const compression = COMPRESSIONS.find((name) => name === PRECOMPRESS);
  if (PRECOMPRESS && !compression)
    throw new RangeError(`PRECOMPRESS is ${COMPRESSIONS.join(', ')}, not “${PRECOMPRESS}”`);
  return { shard: SHARD ? readShard(SHARD) : null, compression };
}

function partsIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+-of-\d+$/.test(name)) : [];
  if (names.length === 0) throw new RangeError(`there are no parts in ${folder}/`);
  return names.sort().map((name) => join(folder, name));
}
