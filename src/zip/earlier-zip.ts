import { closeSync, openSync, statSync } from 'node:fs';
import { readAt } from './bytes.ts';
import { readDirectory } from './directory.ts';
import { type Entry, printHeader, startOf } from './headers.ts';

/** A ZIP file that has some of the files to be packed; it need not be there, nor be whole. */
export interface EarlierZip {
  path: string;
  /** Whether the file of this name there is known to be, byte for byte, the one that is to be packed. */
  has: (name: string) => boolean;
}

/** An open earlier ZIP file. */
export interface OpenZip {
  archive: number;
  /** Where the file of a name is there; null where it is to be deflated anew. */
  entryOf: (name: string, path: string) => Entry | null;
  close: () => void;
}

/** Opens an earlier ZIP file; null where there is none. */
export function openEarlier({ path, has }: EarlierZip): OpenZip | null {
  const archive = openIfThere(path);
  if (archive === null) return null;
  const entries = entriesOf(archive);
  const entryOf = (name: string, file: string) => {
    const entry = has(name) ? entries.get(name) : undefined;
    return entry && entry.size === statSync(file).size && hasHeader(archive, entry) ? entry : null;
  };
  return { archive, entryOf, close: () => closeSync(archive) };
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

/** The files by their names; none where the archive is not as `writeZip` writes it. */
function entriesOf(archive: number): Map<string, Entry> {
  try {
    return new Map(readDirectory(archive).map((entry) => [entry.name, entry]));
  } catch {
    return new Map();
  }
}

function hasHeader(archive: number, entry: Entry): boolean {
  const header = readAt(archive, entry.offset, startOf(entry) - entry.offset);
  return header.equals(printHeader(entry));
}
