import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MAPS = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/');
const MM_PER_POINT = 25.4 / 72;

/** A line of a printed page; all measures are in millimetres, positions from the left and top edges. */
export interface PrintedLine {
  text: string;
  /** The font size. */
  size: number;
  left: number;
  right: number;
  baseline: number;
}

/** A page of a PDF, with its lines from the top. */
export interface PrintedPage {
  width: number;
  height: number;
  lines: PrintedLine[];
}

/** The pages of a PDF file. */
export async function readPdf(file: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(file), cMapUrl: MAPS, cMapPacked: true, verbosity: 0 });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => readPage(await document.getPage(number))));
  await task.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const pieces = items
    .filter((item) => 'str' in item)
    .filter(({ str }) => str.trim() !== '')
    .map(({ str, width: advance, height: size, transform: [, , , , left, bottom] }) => ({
      text: str,
      size: size * MM_PER_POINT,
      left: left * MM_PER_POINT,
      right: (left + advance) * MM_PER_POINT,
      baseline: (height - bottom) * MM_PER_POINT,
    }));
  const rows = [...Map.groupBy(pieces, ({ baseline }) => baseline.toFixed(1)).values()];
  const lines = rows.map(joinPieces).sort((a, b) => a.baseline - b.baseline);
  return { width: width * MM_PER_POINT, height: height * MM_PER_POINT, lines };
}

function joinPieces(pieces: readonly PrintedLine[]): PrintedLine {
  return {
    text: pieces.map(({ text }) => text).join(''),
    size: Math.max(...pieces.map(({ size }) => size)),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    baseline: Math.max(...pieces.map(({ baseline }) => baseline)),
  };
}
