import { FindingError, finding } from '../../model/finding.ts';
import { boxesOf, headersAndFooters, readPart, wordsOf } from './doc/asides.ts';
import { flowOf } from './doc/body.ts';
import { NotReadable, openWordFile, type WordFile } from './doc/file.ts';
import { readLists } from './doc/lists.ts';
import { Stories } from './doc/story.ts';
import { Styles } from './doc/styles.ts';
import { type ExtractedText, NO_EVIDENCE, type Reader } from './extract.ts';
import { printFlow } from './flow.ts';
import { notesOnLeftOut } from './left-out.ts';
import { notesOnNumbers } from './lost-numbers.ts';
import { openCompound } from './ole/compound.ts';
import { aboveText, sortHeaders, wordsOfFooters } from './page-margins.ts';
import { notesOnFootnotes, notesOnStretches } from './stretches.ts';
import { placeTables } from './table.ts';

/** Reads Word 97–2003 documents (MS-DOC), those of WPS too: paragraphs, with the numbers that Word generates, and tables. */
export const docReader: Reader = {
  name: 'doc 1',
  async read(bytes, file) {
    try {
      return extract(openWordFile(openCompound(bytes)));
    } catch (error) {
      if (error instanceof NotReadable)
        throw new FindingError(file, [finding('format-unknown', 0, error.message)]);
      const message = error instanceof Error ? error.message : String(error);
      throw new FindingError(file, [finding('unreadable', 0, `the Word file is damaged: ${message}`)]);
    }
  },
};

function extract(file: WordFile): ExtractedText {
  const stories = new Stories(file);
  const boxes = boxesOf(file, stories);
  const { flow, contents, unnumbered } = flowOf(readPart('body', file, stories), {
    styles: new Styles(file.part('styles')),
    lists: readLists(file),
    boxesAt: (at) => boxes.anchored.get(at) ?? [],
  });
  const printed = printFlow(flow);
  const stretches = [...stories.stretches];
  const { headers, footers } = headersAndFooters(file, stories);
  const { head, others } = sortHeaders(headers);
  const lines = [...aboveText(head, printed.lines), ...printed.lines];
  const wordsIn = (part: Parameters<typeof readPart>[0]) => wordsOf(readPart(part, file, stories));
  const footnotes = [...wordsIn('footnotes'), ...wordsIn('endnotes')];
  return {
    text: lines.join('\n'),
    lineEnds: 'paragraphs',
    tables: placeTables(lines, printed.tables),
    exact: false,
    notes: [
      ...notesOnFootnotes(footnotes),
      ...notesOnStretches(stretches, lines),
      ...notesOnNumbers(unnumbered, lines),
      ...notesOnLeftOut('remarks beside the text', wordsIn('comments')),
      ...notesOnLeftOut('lines of text boxes', wordsOf(boxes.others)),
      ...notesOnLeftOut('lines of a table of contents', contents),
      ...notesOnLeftOut('lines at the foot of pages', wordsOfFooters(footers)),
      ...notesOnLeftOut('lines at the head of pages', others),
    ],
    evidence: NO_EVIDENCE,
  };
}
