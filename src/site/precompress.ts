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

/** Up to so many files are compressed as well as can be: it takes seconds. */
const FEW = 2000;

/** So many files are compressed at a time, by the threads that Node has for this (`UV_THREADPOOL_SIZE`, 4). */
const AT_A_TIME = 8;

/**
 * Writes `.br` and `.gz` beside each text file of a folder; where no level is named, up to 2,000 files are compressed `best`
 * and more `fast`. What `best` gives is kept in the cache by the content of a file, so that the next build compresses only
 * what has changed. Throws the error of the file system where a file cannot be read or written.
 */
export async function precompress(
  folder: string,
  level?: Compression,
  code = codeDigest('src/site/precompress.ts'),
): Promise<void> {
  const names = globSync(TEXT, { cwd: folder });
  const chosen = level ?? (names.length > FEW ? 'fast' : 'best');
  if (chosen === 'none') return;
  // To compress fast takes hardly longer than to find what is kept.
  const store = chosen === 'best' ? new Store('compressed') : null;
  const waiting = names.values();
  const work = async () => {
    for (const name of waiting) {
      const file = join(folder, name);
      if (store) await takeCompressed(file, store, await digestOf(file, code));
      else for (const form of FORMS) await compressInto(`${file}.${form}`, file, form, chosen);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  store?.prune();
}

async function takeCompressed(file: string, store: Store, digest: string): Promise<void> {
  for (const form of FORMS) {
    const kept = await store.take(`${digest}.${form}`, (path) => compressInto(path, file, form, 'best'));
    copyFileSync(kept, `${file}.${form}`, copying.COPYFILE_FICLONE);
  }
}

async function digestOf(file: string, code: string): Promise<string> {
  const hash = createHash('sha256').update(code);
  for await (const piece of createReadStream(file)) hash.update(piece);
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
