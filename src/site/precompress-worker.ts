import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  constants as copying,
  createReadStream,
  createWriteStream,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type BrotliOptions,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzipSync,
} from 'node:zlib';

/** A file to compress, and where its compressed forms are kept by the code that makes them, if they are. */
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
  const key = kept && join(kept.folder, await digestOf(file, [level, kept.code]));
  for (const form of FORMS) {
    const [to, entry] = [`${file}.${form}`, key && `${key}.${form}`];
    if (entry && takeKept(entry, to)) continue;
    await compressInto(to, file, form, level);
    if (entry) keep(to, entry);
  }
}

async function digestOf(file: string, made: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(made));
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}

/** Copies a file from the cache, and marks it as used; false where the cache does not have it. */
function takeKept(entry: string, to: string): boolean {
  try {
    copyFileSync(entry, to, copying.COPYFILE_FICLONE);
    utimesSync(entry, new Date(), new Date());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

/** Another build never finds half a file: it has its name when it is whole. */
function keep(from: string, entry: string): void {
  const part = `${entry}.${randomUUID()}`;
  copyFileSync(from, part, copying.COPYFILE_FICLONE);
  renameSync(part, entry);
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
