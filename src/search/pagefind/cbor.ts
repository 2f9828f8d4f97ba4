const decoder = new TextDecoder();

/**
 * A cursor over CBOR (RFC 8949), of which it reads what Pagefind writes: integers, text strings and arrays. It skips what is
 * not asked for without decoding it: a search needs a few words of a chunk.
 */
export class Cbor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The length of the array that begins here; its members follow. */
  array(): number {
    return this.#head(4);
  }

  text(): string {
    const length = this.#head(3);
    this.#at += length;
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** A positive or negative integer. */
  integer(): number {
    return this.#major() === 1 ? -1 - this.#head(1) : this.#head(0);
  }

  /** Skips the next item with everything in it. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const major = this.#major();
      const argument = this.#head(major);
      if (major === 3) this.#at += argument;
      if (major === 4) left += argument;
    }
  }

  #major(): number {
    return this.#byte(this.#at) >> 5;
  }

  /** The argument of an item of this major type. Throws a RangeError where the next item is of another one. */
  #head(expected: number): number {
    if (this.#major() !== expected) throw new RangeError(`CBOR: no item of type ${expected} at ${this.#at}`);
    const short = this.#byte(this.#at++) & 31;
    if (short < 24) return short;
    let argument = 0;
    for (let left = 1 << (short - 24); left > 0; left--) argument = argument * 256 + this.#byte(this.#at++);
    return argument;
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new RangeError('CBOR: unexpected end');
    return byte;
  }
}
