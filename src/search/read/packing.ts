const GZIP = 0x1f;

/**
 * The bytes of a gzip file. The index is compressed on disk, so that it is as small from a server that does not compress; one
 * that declares the compression has the browser undo it before this.
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (packed[0] !== GZIP) return packed;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The value in a gzipped JSON file. */
export async function unpackJson<T>(packed: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unpack(packed)));
}
