import { basename } from 'node:path';
import type { Finding } from '../model/finding.ts';

/** The text of a file, with the file's name, and for each line of the text the line of the file. */
export interface TextFile {
  text: string;
  name: string;
  fileLines: readonly number[] | undefined;
}

/** Converts the line of a finding in all texts together to the line in its file; messages on annexes name the file. */
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
