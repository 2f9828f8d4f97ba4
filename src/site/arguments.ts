import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPRESSIONS, type Compression } from './precompress.ts';
import { readShard, type Shard } from './shard.ts';

export const USAGE = `usage: npm run build [-- --shard 2/4]
       npm run merge [-- PART…]

  --shard 2/4  builds the second of four parts, into parts/2-of-4
  PART…        the folders of the parts to merge; by default all in parts/

For the environment variables see docs/serving.md.`;

/** What the command line asks for. */
export interface SiteTask {
  /** The folder that receives the finished site or part. */
  target: string;
  /** The folders of the parts to merge. */
  parts: readonly string[];
  /** The part to build; null for the whole site. */
  shard: Shard | null;
}

/** How `astro build` builds the site. */
export interface SiteOptions {
  /** The part to build; null for the whole site. */
  shard: Shard | null;
  /** How text files are compressed; undefined lets the number of files decide. */
  compression: Compression | undefined;
}

const PARTS = 'parts';

/** Parses the command line: nothing, “--shard 2/4”, or “merge” and folders of parts. Throws an Error for anything else. */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): SiteTask {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { shard: { type: 'string' } },
    allowPositionals: true,
  });
  const [command, ...folders] = positionals;
  readSiteOptions(env); // throws for wrong values before the build starts
  if (command === undefined) {
    const shard = values.shard === undefined ? null : readShard(values.shard);
    const fallback = shard ? join(PARTS, `${shard.number}-of-${shard.of}`) : 'dist';
    return { target: resolve(env.OUT_DIR || fallback), parts: [], shard };
  }
  if (command !== 'merge' || values.shard !== undefined)
    throw new RangeError(`unknown command “${args.join(' ')}”`);
  const parts = (folders.length > 0 ? folders : partsIn(PARTS)).map((folder) => resolve(folder));
  return { target: resolve(env.OUT_DIR || 'dist'), parts, shard: null };
}

/** The options that the environment sets: `SHARD=2/4`, `PRECOMPRESS=fast`. Throws a RangeError for an unknown value. */
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
