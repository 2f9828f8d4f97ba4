import { createHash } from 'node:crypto';
import {
  copyFileSync,
  constants as copying,
  createReadStream,
  createWriteStream,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  type BrotliOptions,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzipSync,
} from 'node:zlib';
import { Store } from '../cache/store.ts';

/** A file to compress, and the folder of the store that keeps its compressed forms, if one does. */
export interface CompressionTask {
  file: string;
  level: keyof typeof LEVELS;
  kept: { folder: string; code: string } | null;
}

/** Larger files, in bytes, are compressed piece by piece. */
const LARGE = 32_000_000;

const LEVELS = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  fast: { brotli: 5, gzip: 6 },
};

const FORMS = ['br', 'gz'] as const;
type Form = (typeof FORMS)[number];

/** Writes the compressed forms of a file beside it, `index.html.br` and `index.html.gz`, from the cache where they are kept. */
export default async function compressFile({ file, level, kept }: CompressionTask): Promise<void> {
  const store = kept && new Store('compressed', kept.folder);
  const key = kept && (await digestOf(file, [level, kept.code]));
  for (const form of FORMS) {
    const to = `${file}.${form}`;
    const compress = (path: string) => compressInto(path, file, form, level);
    if (store) copyFileSync(await store.take(`${key}.${form}`, compress), to, copying.COPYFILE_FICLONE);
    else await compress(to);
  }
}

async function digestOf(file: string, made: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(made));
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

async function compressInto(to: string, file: string, form: Form, level: keyof typeof LEVELS): Promise<void> {
  const { brotli, gzip } = LEVELS[level];
  const { size } = statSync(file);
  const options: BrotliOptions = {
    params: { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_SIZE_HINT]: size },
  };
  if (size > LARGE) {
    const compressor = form === 'br' ? createBrotliCompress(options) : createGzip({ level: gzip });
    await pipeline(createReadStream(file), compressor, createWriteStream(to));
  } else {
    const text = readFileSync(file);
    const data = form === 'br' ? brotliCompressSync(text, options) : gzipSync(text, { level: gzip });
    writeFileSync(to, data);
  }
}
