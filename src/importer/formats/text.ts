import { type Finding, FindingError, finding } from '../../model/finding.ts';
import { decodeText } from './encoding.ts';
import { type ExtractedText, NO_EVIDENCE, type Reader } from './extract.ts';
import { fileLinesOf } from './file-lines.ts';
import { printTable } from './table.ts';
import { isTaskHead } from './table-kinds.ts';

/** Reads plain text in any encoding; task tables with tabs between cells become clauses. */
export const textReader: Reader = {
  name: 'text 1',
  async read(bytes, file) {
    const { text, exact, ...rest } = readText(bytes, file);
    const printed = printTables(text);
    const same = printed === text;
    return {
      ...rest,
      text: printed,
      exact: exact && same,
      ...(same ? {} : { fileLines: fileLinesOf(text, printed) }),
    };
  },
};

/**
 * Decodes a file; UTF-8 keeps its byte-order mark, so that encoding the text gives the same bytes. Another encoding is a
 * finding. Throws a FindingError where the encoding is unknown.
 */
export function readText(bytes: Uint8Array, file: string): ExtractedText {
  const decoded = decodeText(bytes);
  if (!decoded) throw new FindingError(file, [unknownEncoding(bytes)]);
  const { text, encoding, lost } = decoded;
  const exact = encoding === 'UTF-8' && lost === 0;
  return {
    text,
    lineEnds: 'unknown',
    tables: [],
    exact,
    notes: exact ? [] : [encodingNote(encoding)],
    evidence: NO_EVIDENCE,
  };
}

/** The finding that a file is not in UTF-8. */
export function encodingNote(encoding: string): Finding {
  return finding('encoding-told', 0, `the file is in ${encoding}`);
}

/** Consecutive lines with tabs. */
const TABBED = /^[^\n\t]*\t[^\n]*(?:\n[^\n\t]*\t[^\n]*)+/gm;

function printTables(text: string): string {
  return text.replaceAll(TABBED, (lines) => {
    const rows = lines.split('\n').map((line) => line.replace(/\r$/, '').split('\t'));
    return isTaskHead(rows[0] ?? []) ? printTable({ rows, merged: [], head: null }).lines.join('\n') : lines;
  });
}

function unknownEncoding(bytes: Uint8Array): Finding {
  const readable = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0] ?? '';
  const line = readable.split('\n').length;
  return finding('encoding-unknown', line, 'the bytes here are no text in UTF-8, UTF-16, GB18030 or Big5');
}
