import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { writeAt } from './bytes.ts';
import { type EarlierZip, type OpenZip, openEarlier } from './earlier-zip.ts';
import { type Entry, endOf, printDirectory, printHeader } from './headers.ts';
import { deflatedPieces, type Piece, takenPieces } from './pieces.ts';

/** How many pieces may be at work, or be done and wait for those before them. */
const AHEAD = 32;

/** Files by their names in a ZIP file, each with the path where it lies. */
export type Files = ReadonlyMap<string, string>;

/**
 * Packs files into a ZIP file, group by group as they come: the same bytes whether they are deflated or taken from an
 * earlier one. Rejects where a file cannot be read or written; what was at `path` is there until the new one is whole.
 */
export async function writeZip(
  path: string,
  groups: Iterable<Files> | AsyncIterable<Files>,
  earlier?: EarlierZip,
): Promise<void> {
  const beside = `${path}.new`;
  try {
    const archive = openSync(beside, 'w');
    await writePieces(archive, readAhead(groups, earlier)).finally(() => closeSync(archive));
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function* piecesOf(files: Files, taken: OpenZip | null): Generator<Promise<Piece>> {
  for (const [name, path] of files) {
    const entry = taken?.entryOf(name, path);
    yield* taken && entry ? takenPieces(entry, taken.archive) : deflatedPieces(name, path);
  }
}

/** Writes each file's pieces, then its header before them, now that it is known what they came to. */
async function writePieces(archive: number, pieces: AsyncIterable<Piece>): Promise<void> {
  const entries: Entry[] = [];
  let [offset, packed] = [0, 0];
  for await (const { bytes, isLast, ...file } of pieces) {
    const entry = { ...file, offset, packed: packed + bytes.length };
    writeAt(archive, endOf(entry) - bytes.length, bytes);
    packed = entry.packed;
    if (!isLast) continue;
    writeAt(archive, offset, printHeader(entry));
    entries.push(entry);
    [offset, packed] = [endOf(entry), 0];
  }
  writeAt(archive, offset, printDirectory(entries));
}

/** The pieces in their order; some of those that follow are at work already. */
async function* readAhead(
  groups: Iterable<Files> | AsyncIterable<Files>,
  earlier?: EarlierZip,
): AsyncGenerator<Piece> {
  const taken = earlier ? openEarlier(earlier) : null;
  const begun: Promise<Piece>[] = [];
  try {
    for await (const files of groups) {
      for (const piece of piecesOf(files, taken)) {
        // Whoever waits for it is told of an error, even when that is later.
        piece.catch(() => {});
        begun.push(piece);
        yield* begun.splice(0, begun.length - AHEAD);
      }
    }
    yield* begun;
  } finally {
    taken?.close();
  }
}
