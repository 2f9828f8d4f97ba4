import type { RowPiece } from '../components/SourceRows.astro';

/** A line of the source as received. */
export interface SourceLine {
  /** Its number in the text, from 1; null where an earlier row has shown it. */
  number: number | null;
  pieces: RowPiece[];
}

/** The lines of the pieces of a row, numbered from `first`, without blank ones; `shown` is the last number shown before. */
export function linesOfPieces(pieces: readonly RowPiece[], first: number, shown: number): SourceLine[] {
  const lines: SourceLine[] = [{ number: first, pieces: [] }];
  for (const { text, class: name } of pieces) {
    for (const [i, words] of text.split(/\r?\n/).entries()) {
      if (i > 0) lines.push({ number: first + lines.length, pieces: [] });
      if (words !== '') lines.at(-1)?.pieces.push({ text: words, class: name });
    }
  }
  return lines
    .filter((line) => line.pieces.some(({ text }) => text.trim() !== ''))
    .map((line) => ((line.number ?? 0) > shown ? line : { ...line, number: null }));
}
