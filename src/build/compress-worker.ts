import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { workerData } from 'node:worker_threads';
import {
  type BrotliOptions,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  gzipSync,
} from 'node:zlib';
import type { CompressionTask } from './compress.ts';

/** Larger files, in bytes, are compressed piece by piece. */
const LARGE = 32_000_000;

const LEVELS = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  fast: { brotli: 5, gzip: 6 },
};

const { files, compression } = workerData as CompressionTask;
const { brotli, gzip } = LEVELS[compression];

for (const file of files) {
  const { size } = statSync(file);
  const options: BrotliOptions = {
    params: { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_SIZE_HINT]: size },
  };
  if (existsSync(`${file}.br`)) continue;
  if (size > LARGE) {
    await pipeline(createReadStream(file), createBrotliCompress(options), createWriteStream(`${file}.br`));
    await pipeline(createReadStream(file), createGzip({ level: gzip }), createWriteStream(`${file}.gz`));
  } else {
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: gzip }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, options));
  }
}
