import { type Finding, FindingError, finding } from '../../model/finding.ts';
import { openPackage, type Package, PartTooLarge } from './docx/package.ts';
import { type Paragraphs, readParagraphs } from './docx/paragraphs.ts';
import { NO_EVIDENCE, type Reader } from './extract.ts';
import { placeTables } from './table.ts';

/** Reads Word documents: paragraphs in their order, with the numbers that Word counts itself, and tables. */
export const docxReader: Reader = {
  name: 'docx 3',
  async read(bytes, file) {
    const found = readParagraphs(await open(bytes, file));
    return {
      text: found.lines.join('\n'),
      lineEnds: 'paragraphs',
      tables: placeTables(found.lines, found.tables),
      exact: false,
      notes: notesOf(found),
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

function notesOf({ contents, hidden }: Paragraphs): Finding[] {
  const notes: Finding[] = [];
  if (contents > 0) notes.push(finding('left-out', 0, `a table of contents of ${contents} lines`));
  if (hidden > 0) notes.push(finding('left-out', 0, `${hidden} stretches of hidden text`));
  return notes;
}
