import { Cbor } from './cbor.ts';

/** What Pagefind's `.pf_meta` says of an index. */
export interface Meta {
  /** The version of Pagefind that wrote it. */
  version: string;
  /** How many words each document has. */
  words: number[];
  /** For each index chunk, the shortest prefix of its first word that no earlier word has, and the name of its file. */
  chunks: { from: string; file: string }[];
}

/** Reads the CBOR of a `.pf_meta` as far as it is needed. Throws a RangeError where its structure is another one. */
export function readMeta(bytes: Uint8Array): Meta {
  const cbor = new Cbor(bytes);
  cbor.array();
  const version = cbor.text();
  const words = readArray(cbor, () => {
    cbor.skip();
    const count = cbor.integer();
    cbor.skip();
    return count;
  });
  const chunks = readArray(cbor, () => {
    const from = cbor.text();
    cbor.skip();
    return { from, file: cbor.text() };
  });
  return { version, words, chunks };
}

function readArray<T>(cbor: Cbor, readFields: () => T): T[] {
  return Array.from({ length: cbor.array() }, () => {
    cbor.array();
    return readFields();
  });
}
