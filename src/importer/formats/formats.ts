import { extname } from 'node:path';
import type { Reader } from './extract.ts';

/** A format of documents: what its files look like, and the reader that is loaded when one comes. */
export interface Format {
  /** How the names of such files end. */
  extensions: readonly string[];
  /** How many bytes such a file may have. */
  largest: number;
  /** Whether bytes show by how they begin that they are such a file; text of any kind shows nothing. */
  recognises(bytes: Uint8Array): boolean;
  load(): Promise<Reader>;
}

/** The formats of all documents that are read. */
export const FORMATS: readonly Format[] = [
  {
    extensions: ['.docx'],
    largest: 100_000_000,
    recognises: (bytes) => isZip(bytes) && Buffer.from(bytes).includes('word/'),
    load: async () => (await import('./docx.ts')).docxReader,
  },
  {
    extensions: ['.pdf'],
    largest: 100_000_000,
    recognises: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'),
    load: async () => (await import('./pdf.ts')).pdfReader,
  },
  {
    extensions: ['.html', '.htm', '.shtml', '.xhtml'],
    largest: 20_000_000,
    recognises: (bytes) =>
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype html|html)\b/i.test(beginningOf(bytes)),
    load: async () => (await import('./html.ts')).htmlReader,
  },
  {
    extensions: ['.md', '.markdown'],
    largest: 4_000_000,
    recognises: () => false,
    load: async () => (await import('./markdown.ts')).markdownReader,
  },
  {
    extensions: ['.txt'],
    largest: 4_000_000,
    recognises: () => false,
    load: async () => (await import('./text.ts')).textReader,
  },
];

/** The format that a file's name ends as; null where it is none that is read. */
export function formatNamed(file: string): Format | null {
  const extension = extname(file).toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null;
}

/** The bytes in which a page says what it is and what encoding it is in, each as a character. */
export function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replace(/^ï»¿/, '');
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
