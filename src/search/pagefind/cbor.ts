const decoder = new TextDecoder();

/** Reads the part of CBOR (RFC 8949) that Pagefind's files are written in: integers, texts and arrays. */
export class Cbor {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The length of the array that begins here; its members follow. */
  array(): number {
    return this.#head(4);
  }

  /** The text that stands here. */
  text(): string {
    const length = this.#head(3);
    this.#at += length;
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** The integer that stands here; a negative one too. */
  integer(): number {
    return this.#major() === 1 ? -1 - this.#head(1) : this.#head(0);
  }

  /** Goes past whatever stands here, with all that is in it. */
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

  /** Throws a RangeError where something else stands than what is expected. */
  #head(expected: number): number {
    if (this.#major() !== expected) throw new RangeError(`CBOR: no ${expected} at ${this.#at}`);
    const short = this.#byte(this.#at++) & 31;
    if (short < 24) return short;
    let argument = 0;
    for (let left = 1 << (short - 24); left > 0; left--) argument = argument * 256 + this.#byte(this.#at++);
    return argument;
  }

  #byte(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) throw new RangeError('CBOR: cut short');
    return byte;
  }
}
