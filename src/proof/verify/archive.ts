import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { SiteError } from './arguments.ts';

// The parts of the ZIP format (APPNOTE.TXT) that the archives of a site use.

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** A count that says that the larger record of ZIP64 holds it. */
const TOO_MANY = 0xffff;
const DEFLATED = 8;

/** A file in an archive. */
interface Entry {
  archive: string;
  method: number;
  size: number;
  /** Where its own header begins. */
  at: number;
}

/** The files of archives by name, and how each is read. Throws a SiteError for a file that is no ZIP archive. */
export function readArchives(paths: readonly string[]): (name: string) => Uint8Array<ArrayBuffer> | null {
  const entries = new Map(paths.flatMap(entriesOf));
  return (name) => {
    const entry = entries.get(name);
    return entry ? readEntry(entry) : null;
  };
}

function entriesOf(archive: string): [name: string, entry: Entry][] {
  const { count, at, size } = directoryOf(archive);
  const directory = readPart(archive, at, size);
  const entries: [string, Entry][] = [];
  let place = 0;
  for (let done = 0; done < count; done++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(place + field));
    const end = place + 46 + (name ?? 0);
    entries.push([
      directory.toString('utf8', place + 46, end),
      {
        archive,
        method: directory.readUInt16LE(place + 10),
        size: directory.readUInt32LE(place + 20),
        at: directory.readUInt32LE(place + 42),
      },
    ]);
    place = end + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Where the list of an archive's files stands. */
function directoryOf(archive: string): { count: number; at: number; size: number } {
  const length = statSync(archive).size;
  const from = Math.max(0, length - END_SIZE - LONGEST_COMMENT);
  const tail = readPart(archive, from, length - from);
  let end = tail.length - END_SIZE;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new SiteError(`${archive} is no ZIP archive`);
  const count = tail.readUInt16LE(end + 10);
  if (count === TOO_MANY) return largeDirectory(archive, Number(tail.readBigUInt64LE(end - 12)));
  return { count, size: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) };
}

/** The same from the record of ZIP64, for more than 65,534 files. */
function largeDirectory(archive: string, place: number): ReturnType<typeof directoryOf> {
  const record = readPart(archive, place, 56);
  const [count, size, at] = [32, 40, 48].map((field) => Number(record.readBigUInt64LE(field)));
  return { count: count ?? 0, size: size ?? 0, at: at ?? 0 };
}

function readEntry({ archive, method, size, at }: Entry): Uint8Array<ArrayBuffer> {
  const header = readPart(archive, at, 30);
  const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readPart(archive, start, size);
  return new Uint8Array(method === DEFLATED ? inflateRawSync(packed) : packed);
}

function readPart(path: string, at: number, length: number): Buffer<ArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const part = Buffer.alloc(length);
    const read = readSync(file, part, 0, length, at);
    return part.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
