import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FindingError, finding } from '../../model/finding.ts';
import type { ExtractedText, Reader } from './extract.ts';
import type { Run } from './pdf/lines.ts';
import { extractPages, MAX_PAGES, type Page } from './pdf/pages.ts';
import { readRules } from './pdf/rules.ts';

/** Reads the text layer of PDF files: lines by position, joined into paragraphs. */
export const pdfReader: Reader = {
  name: 'pdf 2',
  read: readPdf,
};

async function readPdf(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  const refusal = (code: 'unreadable' | 'too-large' | 'format-unknown', message: string) =>
    new FindingError(file, [finding(code, 0, message)]);
  const loading = getDocument(settings(bytes));
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) throw refusal('too-large', `the file has ${document.numPages} pages`);
    return extractPages(await readPages(document), file);
  } catch (error) {
    if (error instanceof FindingError || error instanceof RangeError) throw error;
    if (error instanceof Error && error.name === 'PasswordException')
      throw refusal('format-unknown', 'a .pdf file with a password; print it to a .pdf file without');
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

async function readPages(document: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = items.flatMap((item) => ('str' in item ? (runOf(item) ?? []) : []));
    pages.push({ runs, rules: runs.length > 0 ? await readRules(page) : [] });
    page.cleanup();
  }
  return pages;
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
