const GZIP = 0x1f;

/** No file of an index is longer; a short one may be made to unpack to gigabytes. */
const MOST = 32_000_000;

/**
 * The bytes of a gzip file. The index is compressed on disk, so that it is as small from a server that does not compress; one
 * that declares the compression has the browser undo it before this. Throws a RangeError where they are more than any file
 * of an index has.
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>, most = MOST): Promise<Uint8Array> {
  if (packed[0] !== GZIP) return packed;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`a packed file of more than ${most} bytes`);
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The value in a gzipped JSON file. */
export async function unpackJson<T>(packed: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unpack(packed)));
}
