import type { Table } from '../read/files.ts';
import { Cbor } from './cbor.ts';

/** What Pagefind's own table says of a bundle: how many words each page has, and which file holds which words. */
export type Meta = Pick<Table, 'pairs'> & { words: number[]; files: string[] };

/** Reads a `.pf_meta` of Pagefind 1.6 as far as it matters: version, pages, files of the index. */
export function readMeta(bytes: Uint8Array): Meta {
  const cbor = new Cbor(bytes);
  const each = <T>(read: () => T): T[] => Array.from({ length: cbor.array() }, () => within(read));
  const within = <T>(read: () => T): T => {
    cbor.array();
    return read();
  };
  cbor.array();
  cbor.skip();
  const words = each(() => {
    cbor.skip();
    const count = cbor.integer();
    cbor.skip();
    return count;
  });
  const index = each(() => {
    const from = cbor.text();
    cbor.skip();
    return { from, file: cbor.text() };
  });
  return { words, pairs: index.map(({ from }) => from), files: index.map(({ file }) => file) };
}
