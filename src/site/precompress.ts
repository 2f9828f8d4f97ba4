import { createHash } from 'node:crypto';
import { copyFileSync, constants as copying, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { codeDigest } from '../cache/code-digest.ts';
import { Store } from '../cache/store.ts';

/** How text files are compressed: `best` takes 25 times as long as `fast` for an eighth fewer bytes. */
export const COMPRESSIONS = ['best', 'fast', 'none'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

const LEVELS = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  fast: { brotli: 5, gzip: 6 },
};
type Level = keyof typeof LEVELS;

/** The compressed bytes by the file extension that they get. */
const FORMS = {
  br: (text: Buffer, level: Level) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: LEVELS[level].brotli,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gz: (text: Buffer, level: Level) => promisify(gzip)(text, { level: LEVELS[level].gzip }),
};

const TEXT = /\.(?:html|css|js|mjs|json|ndjson|xml|svg|txt|md|csv|webmanifest)$/;

/** Up to this many files are compressed `best`, which takes some seconds. */
const BEST_LIMIT = 2000;

/** Smaller files, in bytes, are compressed `fast` in less time than the cache takes. */
const CACHED_SIZE = { best: 0, fast: 32_768 };

/** How many files are compressed at a time, in Node's thread pool (`UV_THREADPOOL_SIZE`, 4). */
const CONCURRENCY = 8;

/**
 * Writes a `.br` and a `.gz` file next to each text file of a folder but those named in `done`; returns the names of all. Without
 * a level up to 2,000 files are compressed `best`, more of them `fast`. Results are cached by content, so that the next build
 * compresses only changed files. Throws the error of the file system where a file cannot be read or written.
 */
export async function precompress(
  folder: string,
  compression?: Compression,
  done: ReadonlySet<string> = new Set(),
  code = codeDigest('src/site/precompress.ts'),
): Promise<Set<string>> {
  if (compression === 'none') return new Set();
  // In tens of thousands of folders a glob takes five times as long.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const names = new Set(files.filter((name) => TEXT.test(name)));
  const level = compression ?? (names.size > BEST_LIMIT ? 'fast' : 'best');
  const store = new Store('compressed');
  const queue = names.values();
  const work = async () => {
    for (const name of queue) if (!done.has(name)) await compressFile(join(folder, name), level, code, store);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  store.prune();
  return names;
}

async function compressFile(path: string, level: Level, code: string, store: Store): Promise<void> {
  const text = readFileSync(path);
  const isCached = text.length >= CACHED_SIZE[level];
  const digest = isCached && createHash('sha256').update(code).update(level).update(text).digest('hex');
  for (const [form, compress] of Object.entries(FORMS)) {
    const write = async (to: string) => writeFileSync(to, await compress(text, level));
    if (isCached)
      copyFileSync(
        await store.getOrMake(`${digest}.${form}`, write),
        `${path}.${form}`,
        copying.COPYFILE_FICLONE,
      );
    else await write(`${path}.${form}`);
  }
}
