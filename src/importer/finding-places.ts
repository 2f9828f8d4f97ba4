import { basename } from 'node:path';
import type { Finding, PlacedFinding } from '../model/finding.ts';
import { sourceLines } from '../model/source-lines.ts';
import { paragraphsOf } from '../model/table.ts';
import type { RepairedText } from './repairs/repaired-text.ts';

/** The text of a file, with the file's name, and for each line of the text the line of the file. */
export interface TextFile {
  text: string;
  name: string;
  fileLines: readonly number[] | undefined;
}

/** Converts the line of a finding in all texts together to the line in its file; messages on annexes name the file. */
export function inFile<Found extends Finding>(found: Found, files: readonly TextFile[]): Found {
  let { line } = found;
  for (const [i, { text, name, fileLines }] of files.entries()) {
    const length = text.split('\n').length;
    if (line <= length) {
      const message = i === 0 ? found.message : `${basename(name)}: ${found.message}`;
      return { ...found, message, line: fileLines?.[line - 1] ?? line };
    }
    line -= length;
  }
  return found;
}

/** A reader's finding, placed at the beginning of the published paragraph that contains its line of the file. */
export function placeNote(
  note: Finding,
  repaired: RepairedText,
  fileLines: readonly number[] | undefined,
): PlacedFinding {
  if (note.line === 0) return { ...note, place: null };
  const line = fileLines ? fileLines.findLastIndex((one) => one <= note.line) + 1 : note.line;
  const lineAt = sourceLines(repaired);
  const start = paragraphsOf(repaired.text).findLast((words) => lineAt(words.start) <= line)?.start ?? 0;
  return { ...note, place: { start, end: start } };
}
