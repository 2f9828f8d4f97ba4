import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Finding, FindingError, finding } from '../../model/finding.ts';
import { unifyRadicals } from '../repairs/radical.ts';
import { type Extract, NO_EVIDENCE, type Reader } from './extract.ts';
import { leftOut } from './left-out.ts';
import { unfoldColumns } from './pdf/columns.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import { findGrids } from './pdf/grid.ts';
import type { Run } from './pdf/lines.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { readRules } from './pdf/rules.ts';
import { type Block, blocksOf, isLine, joinPages } from './pdf/tables.ts';

/** Reads the text layer of PDF files: lines by position, joined into paragraphs. */
export const pdfReader: Reader = {
  name: 'pdf 2',
  read: readPdf,
};

/** The largest number of pages. */
const MAX_PAGES = 2000;
/** The shortest text of a document; a scanner's stamp on a page is not a text layer. */
const MIN_TEXT = 30;

async function readPdf(bytes: Uint8Array, file: string): Promise<Extract> {
  const refusal = (code: 'unreadable' | 'no-text-layer' | 'too-large', message: string) =>
    new FindingError(file, [finding(code, 0, message)]);
  const loading = getDocument(settings(bytes));
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) throw refusal('too-large', `the file has ${document.numPages} pages`);
    const { pages, folded } = await readPages(document);
    const length = paragraphsOf(pages.flat()).lines.join('').length;
    if (length < MIN_TEXT) throw refusal('no-text-layer', `${document.numPages} pages without text`);
    return extract({ pages, folded });
  } catch (error) {
    if (error instanceof FindingError || error instanceof RangeError) throw error;
    throw refusal('unreadable', error instanceof Error ? error.message : String(error));
  } finally {
    await loading.destroy();
  }
}

function settings(bytes: Uint8Array): Parameters<typeof getDocument>[0] {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    data: new Uint8Array(bytes), // a copy: the library transfers the buffer
    cMapUrl: join(library, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts/'),
    disableFontFace: true,
    maxImageSize: 1, // images are not decoded
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  };
}

/** The blocks of each page, and the numbers of the pages with two columns. */
interface Pages {
  pages: Block[][];
  folded: number[];
}

async function readPages(document: PDFDocumentProxy): Promise<Pages> {
  const pages: Block[][] = [];
  const folded: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = items.flatMap((item) => ('str' in item ? (runOf(item) ?? []) : []));
    const rules = runs.length > 0 ? await readRules(page) : [];
    const unfolded = findGrids(rules).length > 0 ? null : unfoldColumns(runs);
    if (unfolded) folded.push(number);
    pages.push(blocksOf(unfolded ?? runs, rules, number));
    page.cleanup();
  }
  return { pages, folded };
}

/** A run of horizontal text; null for others, such as watermarks. */
function runOf(item: { str: string; transform: number[]; width: number }): Run | null {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
  if (Math.abs(b) > Math.abs(a) / 10) return null;
  return {
    text: item.str,
    x,
    y,
    width: item.width,
    size: Math.round(Math.abs(d) * 10) / 10,
  };
}

function extract({ pages, folded }: Pages): Extract {
  const { pages: kept, removed } = withoutFurniture(pages);
  const blocks = joinPages(kept);
  const { lines, tables } = paragraphsOf(blocks);
  // Some fonts have one character for the two of a dash.
  const printed = unifyRadicals(lines.join('\n')).replaceAll('⸺', '——');
  const notes = [
    ...notesOnPages(pages),
    ...notesOnFolds(folded),
    ...notesOnColumns(blocks),
    ...leftOut('page numbers, heads and feet of pages', removed),
  ];
  return { text: printed, lineEnds: 'unknown', tables, exact: false, notes, evidence: NO_EVIDENCE };
}

function notesOnPages(pages: readonly Block[][]): Finding[] {
  return pages.flatMap((blocks, i) =>
    blocks.length > 0 ? [] : [finding('page-without-text', 0, `page ${i + 1} has no text`)],
  );
}

function notesOnFolds(folded: readonly number[]): Finding[] {
  if (folded.length === 0) return [];
  const on = folded.join(', ');
  return [finding('order-doubtful', 0, `two columns, read one after the other, on page ${on}`)];
}

/** Findings on words in columns without lines around them, which may have been read in the wrong order. */
function notesOnColumns(blocks: readonly Block[]): Finding[] {
  const columns = blocks.filter(isLine).filter(({ text }) => text.includes('\t'));
  const on = [...new Set(columns.map(({ page }) => page))].join(', ');
  return columns.length > 0
    ? [finding('order-doubtful', 0, `${columns.length} lines in columns on page ${on}`)]
    : [];
}
