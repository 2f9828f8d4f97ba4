import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { FindingError, finding } from '../../model/finding.ts';
import { kindOfLine, readLabels } from '../lines.ts';
import { decodeText } from './encoding.ts';
import type { Extract, Reader } from './extract.ts';
import { beginningOf } from './formats.ts';
import { findArticle, showHiddenArticle } from './html/article.ts';
import { readEvidence } from './html/evidence.ts';
import { readLines } from './html/lines.ts';
import { childrenOf, type Element, elementsIn, type Node } from './html/nodes.ts';
import { encodingNote } from './text.ts';

/** Reads saved web pages: the article, with the title and the labelled lines that stand above it. Nothing in one runs. */
export const htmlReader: Reader = {
  name: 'html 3',
  read: async (bytes, file) => readPage(bytes, file),
};

function readPage(bytes: Uint8Array, file: string): Extract {
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(beginningOf(bytes))?.[1] ?? null;
  const decoded = decodeText(bytes, charset);
  if (!decoded)
    throw new FindingError(file, [finding('encoding-unknown', 0, 'the page is in no encoding known')]);
  const page = parse<DefaultTreeAdapterMap>(decoded.text);
  const body = elementsIn(page).find(({ tagName }) => tagName === 'body') as Element;
  showHiddenArticle(body);
  const found = findArticle(body);
  const { before, article, after, tables } = readLines(body, found);
  const evidence = readEvidence(page);
  const head = before.filter((line) => isHeadLine(line, titlesOf(page, evidence.title)));
  const leftOut = before.length - head.length + after.length;
  const above = [...new Set(head)];
  return {
    text: [...above, ...article].join('\n'),
    lineEnds: 'paragraphs',
    tables: tables.map((table) => ({ ...table, line: table.line + above.length })),
    exact: false,
    notes: [
      ...(decoded.encoding === 'UTF-8' ? [] : [encodingNote(decoded.encoding)]),
      ...(leftOut > 0
        ? [finding('left-out', 0, `${leftOut} lines of menus and the like around the article`)]
        : []),
    ],
    evidence,
  };
}

/** What the page gives as its title, each without white space. */
function titlesOf(page: Node, title: string | null): string[] {
  const printed = elementsIn(page)
    .filter(({ tagName }) => tagName === 'title')
    .flatMap((element) => childrenOf(element).map((node) => ('value' in node ? node.value : '')));
  return [title ?? '', ...printed].map((text) => text.replace(/\s/g, ''));
}

/** Whether a line above the article speaks of the document: its title, a labelled line, its number or its date. */
function isHeadLine(line: string, titles: readonly string[]): boolean {
  const words = line.replace(/\s/g, '');
  const kind = kindOfLine(line);
  const titled = words.length >= 8 && titles.some((title) => title.includes(words));
  return titled || readLabels(line).length > 0 || kind === 'number' || kind === 'date';
}
