import { extname } from 'node:path';
import type { Content } from './content.ts';
import type { Reader } from './extract.ts';

/** A document format, with the reader that is loaded on demand. */
export interface Format {
  /** The extensions of its files, the usual one first. */
  extensions: readonly string[];
  /** The largest file, in bytes. */
  maxBytes: number;
  /** Whether its content identifies the format; plain text, which may begin with a tag, cannot be identified. */
  recognises(content: Content, file: string): boolean;
  load(): Promise<Reader>;
}

/** The first tag of a page. */
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)\b/i;
/** That of a page whose beginning is left out, as in tables that web programs save as .xls. */
const FRAGMENT = /^\s*<(?:head|meta|body|table|style)\b/i;

/** All supported formats. */
export const FORMATS: readonly Format[] = [
  {
    extensions: ['.docx', '.docm', '.dotx'],
    maxBytes: 100_000_000,
    recognises: (content) => holds(content, 'zip', /^word\//),
    load: async () => (await import('./docx.ts')).docxReader,
  },
  {
    extensions: ['.doc', '.wps', '.dot', '.wpt'],
    maxBytes: 100_000_000,
    recognises: (content) => holds(content, 'ole', /^WordDocument$/),
    load: async () => (await import('./doc.ts')).docReader,
  },
  {
    extensions: ['.rtf'],
    maxBytes: 100_000_000,
    recognises: ({ beginning }) => /^\s*\{\\rtf/.test(beginning),
    load: async () => (await import('./rtf.ts')).rtfReader,
  },
  {
    extensions: ['.pdf'],
    maxBytes: 100_000_000,
    recognises: ({ beginning }) => beginning.slice(0, 1024).includes('%PDF-'),
    load: async () => (await import('./pdf.ts')).pdfReader,
  },
  {
    extensions: ['.ofd'],
    maxBytes: 100_000_000,
    recognises: (content) => holds(content, 'zip', /^\/?OFD\.xml$/i),
    load: async () => (await import('./ofd.ts')).ofdReader,
  },
  {
    extensions: ['.xlsx', '.xls', '.et', '.xlsm', '.xltx', '.ett'],
    maxBytes: 20_000_000,
    recognises: (content) => holds(content, 'zip', /^xl\//) || holds(content, 'ole', /^(?:Workbook|Book)$/i),
    load: async () => (await import('./sheet.ts')).sheetReader,
  },
  {
    extensions: ['.html', '.htm', '.shtml', '.xhtml'],
    maxBytes: 20_000_000,
    recognises: ({ beginning }, file) =>
      PAGE.test(beginning) || (FRAGMENT.test(beginning) && !/\.(?:md|markdown|txt)$/i.test(file)),
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

function holds({ container, names }: Content, kind: Content['container'], name: RegExp): boolean {
  return container === kind && names.some((one) => name.test(one));
}
