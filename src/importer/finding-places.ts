import { basename } from 'node:path';
import type { Finding } from '../model/finding.ts';

/** The texts of a document's files, each with its file's name and the lines of the file that its lines were taken from. */
export interface TextFile {
  text: string;
  name: string;
  fileLines: readonly number[] | undefined;
}

/** A finding at a line of all texts together, with its line in its file as received; what is said of an annex names its file. */
export function inFile(found: Finding, files: readonly TextFile[]): Finding {
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
