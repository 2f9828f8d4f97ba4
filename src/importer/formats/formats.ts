import { extname } from 'node:path';
import type { Reader } from './extract.ts';

/** A document format, with the reader that is loaded on demand. */
export interface Format {
  extensions: readonly string[];
  /** The largest file, in bytes. */
  maxBytes: number;
  /** Whether the first bytes identify the format; plain text cannot be identified. */
  recognises(bytes: Uint8Array): boolean;
  load(): Promise<Reader>;
}

/** All supported formats. */
export const FORMATS: readonly Format[] = [
  {
    extensions: ['.docx'],
    maxBytes: 100_000_000,
    recognises: (bytes) => isZip(bytes) && Buffer.from(bytes).includes('word/'),
    load: async () => (await import('./docx.ts')).docxReader,
  },
  {
    extensions: ['.pdf'],
    maxBytes: 100_000_000,
    recognises: (bytes) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-'),
    load: async () => (await import('./pdf.ts')).pdfReader,
  },
  {
    extensions: ['.html', '.htm', '.shtml', '.xhtml'],
    maxBytes: 20_000_000,
    recognises: (bytes) =>
      /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype html|html)\b/i.test(beginningOf(bytes)),
    load: async () => (await import('./html.ts')).htmlReader,
  },
  {
    extensions: ['.md', '.markdown'],
    maxBytes: 4_000_000,
    recognises: () => false,
    load: async () => (await import('./markdown.ts')).markdownReader,
  },
  {
    extensions: ['.txt'],
    maxBytes: 4_000_000,
    recognises: () => false,
    load: async () => (await import('./text.ts')).textReader,
  },
];

/** The format of a file name; null where the format is not supported. */
export function formatNamed(file: string): Format | null {
  const extension = extname(file).toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.includes(extension)) ?? null;
}

/** The first bytes of a page as Latin-1, in which it declares its type and its encoding. */
export function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replace(/^ï»¿/, '');
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
