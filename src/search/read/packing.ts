const GZIP = 0x1f;
const MAGIC = 'pagefind_dcd';

/**
 * The bytes of a packed file. The files are gzip themselves, so that they are as small from a server that does not
 * compress; one that declares the compression has already undone it.
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (packed[0] !== GZIP) return packed;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What a packed JSON file holds. */
export async function unpackJson<T>(packed: Uint8Array<ArrayBuffer>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await unpack(packed)));
}

/** The CBOR of one of Pagefind's files, without the mark it begins with. Throws a RangeError where it does not. */
export async function unpackPagefind(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const bytes = await unpack(packed);
  const mark = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (mark !== MAGIC) throw new RangeError(`no file of Pagefind: it begins with “${mark}”`);
  return bytes.subarray(MAGIC.length);
}
