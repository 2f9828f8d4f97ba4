import { readPlc, type WordFile } from './file.ts';

/** A stretch of the text whose bytes are contiguous in the file. */
interface Piece {
  /** Its first character. */
  from: number;
  /** Where it stands in the file. */
  offset: number;
  /** The bytes of a character: 1 in Windows-1252, 2 in UTF-16. */
  width: 1 | 2;
}

/** All characters of a file, those of notes and headers after the body, and the place of each in the file. */
export interface Characters {
  text: string;
  /** The offset of a character in the file, by which properties are found. */
  offsetOf(at: number): number;
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;
const WESTERN = new TextDecoder('windows-1252');
const WIDE = new TextDecoder('utf-16le');

/** Reads the characters of a file from its table of pieces (MS-DOC 2.4.1). */
export function readCharacters(file: WordFile): Characters {
  const pieces: Piece[] = [];
  let text = '';
  for (const { from, to, entry } of readPlc(pieceTable(file.part('pieces')), 8)) {
    const place = entry.readUInt32LE(2);
    const width = place & COMPRESSED ? 1 : 2;
    const offset = width === 1 ? (place & ~COMPRESSED) / 2 : place;
    const bytes = file.document.subarray(offset, offset + (to - from) * width);
    if (to < from || bytes.length !== (to - from) * width) throw new Error('a piece of its text is missing');
    pieces.push({ from, offset, width });
    text += (width === 1 ? WESTERN : WIDE).decode(bytes);
  }
  if (text.length < file.lengths.body) throw new Error('a part of its text is missing');
  return { text, offsetOf: (at) => offsetIn(pieces, at) };
}

/** The table of pieces, which properties of pieces may precede (MS-DOC 2.9.38). */
function pieceTable(bytes: Buffer): Buffer {
  let at = 0;
  while (bytes[at] === PROPERTIES) at += 3 + bytes.readUInt16LE(at + 1);
  if (bytes[at] !== PIECES) throw new Error('it has no table of pieces');
  return bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1));
}

function offsetIn(pieces: readonly Piece[], at: number): number {
  const piece = pieces[indexBelow(pieces, at)];
  return piece ? piece.offset + (at - piece.from) * piece.width : 0;
}

/** The index of the last item that begins at or before a position; -1 where there is none. */
export function indexBelow(items: readonly { from: number }[], at: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
