import { fstatSync } from 'node:fs';
import { readAt } from './bytes.ts';
import { DIRECTORY_ENTRY, type Entry, endOf, MAX_32, printDirectory, ZIP64_LOCATOR } from './headers.ts';

/** The bytes of the last record, of the locator before it, and of all three records of a larger archive's end. */
const [END, LOCATOR, ZIP64_END] = [22, 20, 98];

/**
 * The files in an open archive that `writeZip` wrote, in their order. Throws an Error where it is damaged or another
 * program's: what was read has to be the same bytes when it is printed again.
 */
export function readDirectory(archive: number): Entry[] {
  const start = findDirectory(archive);
  const bytes = readAt(archive, start, fstatSync(archive).size - start);
  const entries = [...parseEntries(bytes)];
  const last = entries.at(-1);
  if (start !== (last ? endOf(last) : 0) || !printDirectory(entries).equals(bytes))
    throw new Error('the archive is damaged or was written by another program');
  return entries;
}

function findDirectory(archive: number): number {
  const { size } = fstatSync(archive);
  const end = readAt(archive, Math.max(0, size - ZIP64_END), Math.min(size, ZIP64_END));
  const isZip64 = end.length === ZIP64_END && end.readUInt32LE(ZIP64_END - END - LOCATOR) === ZIP64_LOCATOR;
  return isZip64 ? Number(end.readBigUInt64LE(48)) : end.readUInt32LE(end.length - END + 16);
}

function* parseEntries(bytes: Buffer): Generator<Entry> {
  let offset = 0;
  for (let at = 0; bytes.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const entry = {
      name: bytes.toString('utf8', at + 46, nameEnd),
      crc: bytes.readUInt32LE(at + 16),
      ...sizesAt(bytes, at, nameEnd),
      offset,
    };
    yield entry;
    offset = endOf(entry);
    at = nameEnd + bytes.readUInt16LE(at + 30);
  }
}

function sizesAt(bytes: Buffer, entry: number, extra: number): Pick<Entry, 'size' | 'packed'> {
  const size = bytes.readUInt32LE(entry + 24);
  if (size < MAX_32) return { size, packed: bytes.readUInt32LE(entry + 20) };
  return {
    size: Number(bytes.readBigUInt64LE(extra + 4)),
    packed: Number(bytes.readBigUInt64LE(extra + 12)),
  };
}
