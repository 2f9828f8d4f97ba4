/** A file in an archive. */
export interface Entry {
  /** Its path there, `plans/qingpu-emergency-2023.json`. */
  name: string;
  /** The CRC-32 of the file. */
  crc: number;
  /** The bytes of the file. */
  size: number;
  /** The bytes that it is deflated to. */
  packed: number;
  /** Where its header begins in the archive. */
  offset: number;
}

/** What the entry of a file in the directory begins with. */
export const DIRECTORY_ENTRY = 0x02014b50;
/** What stands, in a larger archive, before the last record: where to find an end with larger numbers. */
export const ZIP64_LOCATOR = 0x07064b50;
/** A number of four bytes that is too large for them stands in a field of eight bytes, and here is this one. */
export const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;

/** From here on a file has larger fields: what it is deflated to may be larger than it is, by less than a thousandth. */
const LARGE = 0xff000000;
const [VERSION, ZIP64_VERSION] = [20, 45];
const MADE_BY = (3 << 8) | ZIP64_VERSION; // 3 is Unix, where files have modes
const [UTF_8_NAME, DEFLATED] = [1 << 11, 8];
// A ZIP says the time of the place where it is packed: one that is the same everywhere makes the same bytes.
const [MIDNIGHT, NEW_YEAR_1980] = [0, (1 << 5) | 1];
const FILE_MODE = 0o100644 * 0x10000;

/** What stands before a file's bytes, as in PKWARE's APPNOTE 6.3.10, section 4.3.7. */
export function printHeader(entry: Entry): Buffer {
  const extra = zip64Field(sizesOf(entry));
  return Buffer.concat([u32(0x04034b50), description(entry, extra), Buffer.from(entry.name), extra]);
}

/** Where a file's bytes begin in an archive. */
export function startOf({ name, size, offset }: Pick<Entry, 'name' | 'size' | 'offset'>): number {
  return offset + 30 + Buffer.byteLength(name) + (size < LARGE ? 0 : 20);
}

/** Where a file's bytes end in an archive, and the next header begins. */
export function endOf(entry: Entry): number {
  return startOf(entry) + entry.packed;
}

/** What stands after all files: the directory of them and the end of the archive (sections 4.3.12 to 4.3.16). */
export function printDirectory(entries: readonly Entry[]): Buffer {
  const directory = Buffer.concat(entries.map(printDirectoryEntry));
  const last = entries.at(-1);
  return Buffer.concat([directory, printEnd(entries.length, directory.length, last ? endOf(last) : 0)]);
}

function printDirectoryEntry(entry: Entry): Buffer {
  const extra = zip64Field([...sizesOf(entry), ...(entry.offset < MAX_32 ? [] : [entry.offset])]);
  return Buffer.concat([
    u32(DIRECTORY_ENTRY),
    u16(MADE_BY),
    description(entry, extra),
    u16(0, 0, 0), // no comment, on the first disk, nothing else known
    u32(FILE_MODE, Math.min(entry.offset, MAX_32)),
    Buffer.from(entry.name),
    extra,
  ]);
}

/** What the header of a file and its entry in the directory both say. */
function description(entry: Entry, extra: Buffer): Buffer {
  const [size, packed] = entry.size < LARGE ? [entry.size, entry.packed] : [MAX_32, MAX_32];
  const version = extra.length > 0 ? ZIP64_VERSION : VERSION;
  return Buffer.concat([
    u16(version, UTF_8_NAME, DEFLATED, MIDNIGHT, NEW_YEAR_1980),
    u32(entry.crc, packed, size),
    u16(Buffer.byteLength(entry.name), extra.length),
  ]);
}

function sizesOf({ size, packed }: Entry): number[] {
  return size < LARGE ? [] : [size, packed];
}

/** The field for numbers that are too large elsewhere (section 4.5.3). */
function zip64Field(numbers: readonly number[]): Buffer {
  return numbers.length === 0 ? u16() : Buffer.concat([u16(1, 8 * numbers.length), u64(...numbers)]);
}

function printEnd(count: number, length: number, offset: number): Buffer {
  const fits = count < MAX_16 && length < MAX_32 && offset < MAX_32;
  const few = Math.min(count, MAX_16);
  return Buffer.concat([
    fits ? u16() : printZip64End(count, length, offset),
    u32(0x06054b50),
    u16(0, 0, few, few),
    u32(Math.min(length, MAX_32), Math.min(offset, MAX_32)),
    u16(0),
  ]);
}

function printZip64End(count: number, length: number, offset: number): Buffer {
  return Buffer.concat([
    u32(0x06064b50),
    u64(44), // the bytes of this record from here on
    u16(MADE_BY, ZIP64_VERSION),
    u32(0, 0),
    u64(count, count, length, offset),
    u32(ZIP64_LOCATOR, 0),
    u64(offset + length),
    u32(1), // the number of disks
  ]);
}

const u16 = (...numbers: number[]) => littleEndian(2, numbers);
const u32 = (...numbers: number[]) => littleEndian(4, numbers);
const u64 = (...numbers: number[]) => littleEndian(8, numbers);

/** Numbers of so many bytes, the lowest byte first; throws a RangeError where one does not fit. */
function littleEndian(width: 2 | 4 | 8, numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(width * numbers.length);
  for (const [at, number] of numbers.entries()) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(number), 8 * at);
    else bytes.writeUIntLE(number, width * at, width);
  }
  return bytes;
}
