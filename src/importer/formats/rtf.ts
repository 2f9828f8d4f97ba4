import { FindingError, finding } from '../../model/finding.ts';
import { type ExtractedText, NO_EVIDENCE, type Reader } from './extract.ts';
import { printFlow } from './flow.ts';
import { notesOnLeftOut } from './left-out.ts';
import { notesOnNumbers } from './lost-numbers.ts';
import { aboveText, sortHeaders, wordsOfFooters } from './page-margins.ts';
import { RtfParser } from './rtf/parser.ts';
import type { Story } from './rtf/state.ts';
import { notesOnFootnotes, notesOnStretches } from './stretches.ts';
import { placeTables } from './table.ts';

/** Reads RTF documents (RTF 1.9.1): paragraphs, with the numbers that the program which wrote the file printed, and tables. */
export const rtfReader: Reader = {
  name: 'rtf 1',
  async read(bytes, file) {
    const parser = new RtfParser();
    try {
      parser.read(Buffer.from(bytes).toString('latin1'));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new FindingError(file, [finding('unreadable', 0, `the RTF file is damaged: ${message}`)]);
    }
    return extract(parser);
  },
};

function extract({ body, asides, contents, unnumbered }: RtfParser): ExtractedText {
  const { lines: own, tables } = printFlow(body.paragraphs);
  const { head, others } = sortHeaders(asides.headers.flatMap(linesOf));
  const lines = [...aboveText(head, own), ...own];
  return {
    text: lines.join('\n'),
    lineEnds: 'paragraphs',
    tables: placeTables(lines, tables),
    exact: false,
    notes: [
      ...notesOnFootnotes(asides.notes.flatMap(linesOf)),
      ...notesOnStretches(body.stretches, lines),
      ...notesOnNumbers(unnumbered, lines),
      ...notesOnLeftOut('remarks beside the text', asides.comments.flatMap(linesOf)),
      ...notesOnLeftOut('lines of a table of contents', contents),
      ...notesOnLeftOut('lines at the foot of pages', wordsOfFooters(asides.footers.flatMap(linesOf))),
      ...notesOnLeftOut('lines at the head of pages', others),
    ],
    evidence: NO_EVIDENCE,
  };
}

function linesOf({ paragraphs }: Story): string[] {
  return paragraphs.flatMap(({ lines }) => lines.map((line) => line.trim())).filter(Boolean);
}
