import { FindingError, finding } from '../../model/finding.ts';
import { asidesOf, headersOf } from './docx/asides.ts';
import { openPackage, type Package } from './docx/package.ts';
import { readParagraphs } from './docx/paragraphs.ts';
import { NO_EVIDENCE, type Reader } from './extract.ts';
import { notesOnLeftOut } from './left-out.ts';
import { aboveText } from './page-margins.ts';
import { placeTables } from './table.ts';
import { PartTooLarge } from './zip.ts';

/** Reads Word documents: paragraphs, with the numbers that Word generates, and tables. */
export const docxReader: Reader = {
  name: 'docx 5',
  async read(bytes, file) {
    const parts = await open(bytes, file);
    const found = readParagraphs(parts);
    const { head, others } = headersOf(parts);
    const lines = [...aboveText(head, found.lines), ...found.lines];
    return {
      text: lines.join('\n'),
      lineEnds: 'paragraphs',
      tables: placeTables(lines, found.tables),
      exact: false,
      notes: [
        ...asidesOf(parts, lines),
        ...notesOnLeftOut('lines of a table of contents', found.contents),
        ...notesOnLeftOut('stretches of hidden text', found.hidden),
        ...notesOnLeftOut('lines at the head of pages', others),
      ],
      evidence: NO_EVIDENCE,
    };
  },
};

async function open(bytes: Uint8Array, file: string): Promise<Package> {
  const refusal = (code: 'too-large' | 'unreadable' | 'format-unknown', message: string) =>
    new FindingError(file, [finding(code, 0, message)]);
  try {
    const parts = await openPackage(bytes);
    if (parts) return parts;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refusal(error instanceof PartTooLarge ? 'too-large' : 'unreadable', message);
  }
  throw refusal('format-unknown', 'a ZIP file that holds no Word document');
}
