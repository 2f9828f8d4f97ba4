import { Cbor } from './cbor.ts';

const MAGIC = 'pagefind_dcd';

/** Where an index chunk lies in the folder of a bundle. */
export function chunkPath(chunk: number): string {
  return `index/${chunk}.pf_index`;
}

/** The CBOR in a decompressed file of Pagefind's. Throws a RangeError where the file does not begin with Pagefind's mark. */
export function withoutMagic(bytes: Uint8Array): Uint8Array {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new RangeError(`not a file of Pagefind: it begins with “${magic}”`);
  return bytes.subarray(MAGIC.length);
}

/** The words of an index chunk that begin with `prefix`, each with its positions in rising order. */
export function readChunk(chunk: Uint8Array, prefix = ''): Map<string, number[]> {
  const cbor = new Cbor(chunk);
  const words = new Map<string, number[]>();
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    cbor.array();
    const word = cbor.text();
    if (word.startsWith(prefix)) words.set(word, readPositions(cbor));
    else cbor.skip();
    cbor.skip();
  }
  return words;
}

/** The positions of a word, which are written as deltas, in each of the documents that have it: there is only one. */
function readPositions(cbor: Cbor): number[] {
  const positions: number[] = [];
  for (let documents = cbor.array(); documents > 0; documents--) {
    cbor.array();
    cbor.skip();
    let position = 0;
    for (let deltas = cbor.array(); deltas > 0; deltas--) {
      position += cbor.integer();
      positions.push(position);
    }
    cbor.skip();
  }
  return positions;
}
