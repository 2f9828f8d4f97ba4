import { createHash } from 'node:crypto';
import { copyFileSync, constants as copying, createReadStream, createWriteStream, globSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
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

const FORMS = ['br', 'gz'] as const;

const TEXT = '**/*.{html,css,js,mjs,json,ndjson,xml,svg,txt,md,csv,webmanifest}';

/** Up to this many files are compressed `best`, which takes some seconds. */
const BEST_LIMIT = 2000;

/** How many files are compressed at a time, in Node's thread pool (`UV_THREADPOOL_SIZE`, 4). */
const CONCURRENCY = 8;

/**
 * Writes a `.br` and a `.gz` file next to each text file of a folder. Without a level up to 2,000 files are compressed `best`,
 * more of them `fast`. Results of `best` are cached by content, so that the next build compresses only changed files. Throws
 * the error of the file system where a file cannot be read or written.
 */
export async function precompress(
  folder: string,
  level?: Compression,
  code = codeDigest('src/site/precompress.ts'),
): Promise<void> {
  const names = globSync(TEXT, { cwd: folder });
  const chosen = level ?? (names.length > BEST_LIMIT ? 'fast' : 'best');
  if (chosen === 'none') return;
  // A cache lookup takes about as long as compressing fast.
  const store = chosen === 'best' ? new Store('compressed') : null;
  const queue = names.values();
  const work = async () => {
    for (const name of queue) {
      const file = join(folder, name);
      if (store) await copyCompressed(file, store, await digestOf(file, code));
      else for (const form of FORMS) await compressInto(`${file}.${form}`, file, form, chosen);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  store?.prune();
}

async function copyCompressed(file: string, store: Store, digest: string): Promise<void> {
  for (const form of FORMS) {
    const cached = await store.getOrMake(`${digest}.${form}`, (path) =>
      compressInto(path, file, form, 'best'),
    );
    copyFileSync(cached, `${file}.${form}`, copying.COPYFILE_FICLONE);
  }
}

async function digestOf(file: string, code: string): Promise<string> {
  const hash = createHash('sha256').update(code);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

async function compressInto(
  to: string,
  file: string,
  form: (typeof FORMS)[number],
  level: Level,
): Promise<void> {
  const { brotli, gzip } = LEVELS[level];
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: brotli, [BROTLI_PARAM_SIZE_HINT]: (await stat(file)).size };
  const compressor = form === 'br' ? createBrotliCompress({ params }) : createGzip({ level: gzip });
  await pipeline(createReadStream(file), compressor, createWriteStream(to));
}
