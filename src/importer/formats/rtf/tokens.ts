/** A piece of an RTF file: a group's brace, a control word with its number, a byte `\'b0`, or characters. */
export type Token =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; number: number | null }
  | { kind: 'byte'; byte: number }
  | { kind: 'characters'; characters: string };

const PIECE =
  /([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\/g;

/** The pieces of an RTF file, whose bytes are given as Latin-1 (RTF 1.9.1, “Basic Entities”). */
export function* tokensOf(file: string): Generator<Token> {
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(file); found; found = PIECE.exec(file)) {
    const [, brace, word, number, byte, symbol, characters] = found;
    if (brace) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (word === 'bin') PIECE.lastIndex += Math.max(0, Number(number ?? 0));
    else if (word !== undefined)
      yield { kind: 'word', word, number: number === undefined ? null : Number(number) };
    else if (byte !== undefined) yield { kind: 'byte', byte: Number.parseInt(byte, 16) };
    else if (symbol !== undefined) yield { kind: 'word', word: symbol, number: null };
    else if (characters !== undefined) yield { kind: 'characters', characters };
  }
}
