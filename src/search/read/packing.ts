import { readStream } from './read-stream.ts';

const GZIP = 0x1f;

/** The most bytes that a file of an index unpacks to: a short one may be made to unpack to gigabytes. */
const MOST = 32_000_000;

/**
 * The unpacked bytes of a gzip file; bytes that are not gzip are returned as they are. The index is compressed on disk, so that
 * it is as small from a server that does not compress; where a server sends the files with `Content-Encoding`, the browser has
 * unpacked them already. Throws a RangeError where they unpack to more than `most` bytes.
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>, most = MOST): Promise<Uint8Array<ArrayBuffer>> {
  if (packed[0] !== GZIP) return packed;
  let left = most;
  return readStream(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')), (length) => {
    left -= length;
    if (left < 0) throw new RangeError(`a packed file of more than ${most} bytes`);
  });
}

/** The value in a gzipped JSON file. */
export async function unpackJson<T>(packed: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unpack(packed)));
}
