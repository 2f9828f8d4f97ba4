import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { FindingError, finding } from '../../model/finding.ts';
import { beginningOf } from './content.ts';
import { decodeText } from './encoding.ts';
import type { ExtractedText, Reader } from './extract.ts';
import { linesAround, titlesOf } from './html/around.ts';
import { findArticle, showHiddenArticle } from './html/article.ts';
import { asidesOf, takeNotes } from './html/asides.ts';
import { readEvidence } from './html/evidence.ts';
import { readLines } from './html/lines.ts';
import { type Element, elementsIn } from './html/nodes.ts';
import { notesOnLeftOut } from './left-out.ts';
import { encodingNote } from './text.ts';

/** Reads saved web pages: the article, with the title and the labelled lines above it. Scripts are not run. */
export const htmlReader: Reader = {
  name: 'html 3',
  read: async (bytes, file) => readPage(bytes, file),
};

function readPage(bytes: Uint8Array, file: string): ExtractedText {
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(beginningOf(bytes))?.[1] ?? null;
  const decoded = decodeText(bytes, charset);
  if (!decoded)
    throw new FindingError(file, [finding('encoding-unknown', 0, 'the page is in no encoding known')]);
  const page = parse<DefaultTreeAdapterMap>(decoded.text, { sourceCodeLocationInfo: true });
  const body = elementsIn(page).find(({ tagName }) => tagName === 'body') as Element;
  showHiddenArticle(body);
  const footnotes = takeNotes(body);
  const found = findArticle(body);
  const lines = readLines(body, found);
  const evidence = readEvidence(page);
  const { head, tail, rest } = linesAround(lines, { titles: titlesOf(page, evidence.title), page });
  const kept = [...head, ...lines.article.keys().map((i) => i + lines.before.length), ...tail];
  const all = [...lines.before, ...lines.article, ...lines.after];
  return {
    text: kept.map((i) => all[i]).join('\n'),
    lineEnds: 'paragraphs',
    fileLines: kept.map((i) => lines.fileLines[i] ?? 0),
    tables: lines.tables.map((table) => ({ ...table, line: table.line + head.length })),
    exact: false,
    notes: [
      ...(decoded.encoding === 'UTF-8' ? [] : [encodingNote(decoded.encoding)]),
      ...footnotes,
      ...asidesOf(found),
      ...notesOnLeftOut(
        'lines of menus and the like around the article',
        rest.map((i) => all[i] ?? ''),
      ),
    ],
    evidence,
  };
}
