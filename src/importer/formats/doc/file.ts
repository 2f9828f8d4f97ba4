/** The number of characters in each part of the text, in the order in which the parts follow each other (MS-DOC 2.5.5). */
export interface Lengths {
  body: number;
  footnotes: number;
  headers: number;
  macros: number;
  comments: number;
  endnotes: number;
  boxes: number;
}

/** A Word 97–2003 file: its streams, and where the tables of its properties stand (MS-DOC 2.5, the FIB). */
export interface WordFile {
  /** The stream WordDocument. */
  document: Buffer;
  /** The stream Data, in which long properties stand. */
  data: Buffer;
  lengths: Lengths;
  /** A structure of the table stream; empty where the file has none. */
  part(name: PartName): Buffer;
  /** The rest of the table stream from the beginning of a structure. */
  from(name: PartName): Buffer;
}

/** The places of structures in the list of the FIB (MS-DOC 2.5.6). */
const PARTS = {
  styles: 1,
  shapes: 40,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  boxes: 56,
  lists: 73,
  overrides: 74,
} as const;
type PartName = keyof typeof PARTS;

const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
const WORD_97 = 0xa5ec;
/** The oldest version with the structures that are read, Word 97. */
const OLDEST = 0x00c1;

/** Thrown where a file is intact but of an unsupported kind; the message says what to do. */
export class NotReadable extends Error {}

/** Opens the streams of a Word file. Throws NotReadable where it is encrypted or older than Word 97. */
export function openWordFile(streams: ReadonlyMap<string, Buffer>): WordFile {
  const document = streams.get('WordDocument') ?? Buffer.alloc(0);
  if (document.length < 0x200) throw new Error('the stream WordDocument is cut short');
  const [signature, version, flags] = [0, 2, 10].map((at) => document.readUInt16LE(at));
  if (signature !== WORD_97 || (version ?? 0) < OLDEST)
    throw new NotReadable('a .doc file of Word 95 or older; open it in Word or WPS and save it as .docx');
  if ((flags ?? 0) & ENCRYPTED)
    throw new NotReadable('a .doc file with a password; open it in Word or WPS and save it as .docx without');
  const table = streams.get((flags ?? 0) & TABLE_1 ? '1Table' : '0Table');
  if (!table) throw new Error('the file has no table stream');
  const pair = (name: PartName) => [0, 4].map((at) => document.readUInt32LE(0x9a + 8 * PARTS[name] + at));
  return {
    document,
    data: streams.get('Data') ?? Buffer.alloc(0),
    lengths: readLengths(document),
    part(name) {
      const [start = 0, length = 0] = pair(name);
      return table.subarray(start, start + length);
    },
    from: (name) => table.subarray(pair(name)[0]),
  };
}

function readLengths(document: Buffer): Lengths {
  const at = (offset: number) => Math.max(0, document.readInt32LE(offset));
  return {
    body: at(0x4c),
    footnotes: at(0x50),
    headers: at(0x54),
    macros: at(0x58),
    comments: at(0x5c),
    endnotes: at(0x60),
    boxes: at(0x64),
  };
}

/** The positions and entries of a PLC, an array of n + 1 positions and n entries of `size` bytes (MS-DOC 2.2.2). */
export function readPlc(bytes: Buffer, size: number): { from: number; to: number; entry: Buffer }[] {
  const count = Math.floor((bytes.length - 4) / (4 + size));
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const start = 4 * (count + 1) + size * i;
    return {
      from: bytes.readUInt32LE(4 * i),
      to: bytes.readUInt32LE(4 * i + 4),
      entry: bytes.subarray(start, start + size),
    };
  });
}
