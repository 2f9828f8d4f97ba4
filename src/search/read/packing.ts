import { readStream } from './read-stream.ts';

const GZIP = 0x1f;

/** No file of an index is longer; a short one may be made to unpack to gigabytes. */
const MOST = 32_000_000;

/**
 * The bytes of a gzip file. The index is compressed on disk, so that it is as small from a server that does not compress; one
 * that declares the compression has the browser undo it before this. Throws a RangeError where they are more than any file
 * of an index has.
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
