import { Cbor } from './cbor.ts';
import type { Table } from './files.ts';

/** What Pagefind's own table says of a bundle: how many words each page has, and which file holds which words. */
export type Meta = Pick<Table, 'pairs' | 'filters'> & { words: number[]; files: string[] };

/** Reads a `.pf_meta` of Pagefind 1.6: version, pages, files of the index, filters, sorts, fields. */
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
  const filters = Object.fromEntries(each(() => [cbor.text(), cbor.text()]));
  return { words, pairs: index.map(({ from }) => from), files: index.map(({ file }) => file), filters };
}
