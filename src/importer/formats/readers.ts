import { extname } from 'node:path';
import { FindingError, finding } from '../../model/finding.ts';
import { docxReader } from './docx.ts';
import { everydayShare } from './encoding.ts';
import type { Extract, Reader } from './extract.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import { pdfReader } from './pdf.ts';
import { textReader } from './text.ts';

/** The readers of all formats. */
const READERS: readonly Reader[] = [docxReader, pdfReader, htmlReader, markdownReader, textReader];

/** How long a document may be, in characters; the longest five-year plans have a tenth of it. */
const LONGEST = 1_000_000;

/** Whether the name of a file ends as those that are read do. */
export function isReadable(file: string): boolean {
  const extension = extname(file).toLowerCase();
  return READERS.some((reader) => reader.extensions.includes(extension));
}

/** Other kinds of files that people have, by how they begin, with what can be done. */
const OTHERS: readonly [beginning: string, what: string][] = [
  ['d0cf11e0a1b11ae1', 'an old or password-protected Office file; save it as .docx'],
  ['7b5c727466', 'an RTF file; save it as .docx'],
  ['504b0304', 'a ZIP file that holds no Word document'],
  ['ffd8ff', 'a picture; recognise its text first and import that'],
  ['89504e47', 'a picture; recognise its text first and import that'],
];

/** Kinds of files by how their names end, with what can be done; so many bytes begin alike that the names tell more. */
const NAMED: Record<string, string> = {
  '.csv': 'a .csv table; save the document itself as .docx, or paste its words into a .txt file',
  '.xls': 'an .xls table; save the document itself as .docx, or paste its words into a .txt file',
  '.xlsx': 'an .xlsx table; save the document itself as .docx, or paste its words into a .txt file',
  '.et': 'an .et table of WPS; save the document itself as .docx, or paste its words into a .txt file',
  '.wps': 'a .wps file; open it in WPS and save it as .docx',
  '.doc': 'a .doc file; open it in Word or WPS and save it as .docx',
  '.rtf': 'an .rtf file; open it in Word or WPS and save it as .docx',
  '.ofd': 'an .ofd file; open it in an OFD reader and export it as .pdf',
  '.odt': 'an .odt file; open it in LibreOffice and save it as .docx',
  '.ppt': 'a .ppt file; save its text as .docx',
  '.pptx': 'a .pptx file; save its text as .docx',
  '.caj': 'a .caj file; export it as .pdf',
  '.mht': 'an .mht page; save the page as .html',
  '.mhtml': 'an .mhtml page; save the page as .html',
  '.jpg': 'a .jpg picture; recognise its text first and import that',
  '.jpeg': 'a .jpeg picture; recognise its text first and import that',
  '.png': 'a .png picture; recognise its text first and import that',
  '.tif': 'a .tif picture; recognise its text first and import that',
  '.zip': 'a .zip archive; unpack it and import the document in it',
  '.rar': 'a .rar archive; unpack it and import the document in it',
};

/** Why a file with such a name is not read and what can be done, “a .csv table; save …”. */
export function whyUnreadable(file: string): string {
  return NAMED[extname(file).toLowerCase()] ?? 'no document of a known format';
}

/** Whether a file that is not read is one that people have instead of a document, so that it deserves an answer. */
export function isKnownUnreadable(file: string): boolean {
  return extname(file).toLowerCase() in NAMED;
}

/**
 * The text of a document in any format that is known, told by its bytes more than by its name, and the name of the reader.
 * Throws a FindingError where the format is none of them, the file holds no text, or it is damaged beyond reading.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Extract & { reader: string }> {
  const reader = readerOf(bytes, file);
  if (bytes.length > reader.largest) {
    throw new FindingError(file, [finding('too-large', 0, `the file has ${bytes.length} bytes`)]);
  }
  const extract = await readWith(reader, bytes, file);
  const text = extract.text.toWellFormed();
  refuseUnreadable(text, file);
  return { ...extract, text, reader: reader.name };
}

async function readWith(reader: Reader, bytes: Uint8Array, file: string): Promise<Extract> {
  try {
    return await reader.read(bytes, file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the stack or a string grew too large
    throw new FindingError(file, [
      finding('unreadable', 0, `the file is nested too deeply: ${error.message}`),
    ]);
  }
}

function readerOf(bytes: Uint8Array, file: string): Reader {
  const known = READERS.find((reader) => reader.recognises(bytes));
  if (known) return known;
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const [, what = null] = OTHERS.find(([beginning]) => start.startsWith(beginning)) ?? [];
  const extension = extname(file).toLowerCase();
  const named = READERS.find(({ extensions }) => extensions.includes(extension));
  if (named && !what) return named;
  throw new FindingError(file, [finding('format-unknown', 0, what ?? whyUnreadable(file))]);
}

/** Below this many characters, how common they are says nothing. */
const SAMPLE = 200;

function refuseUnreadable(text: string, file: string): void {
  const refuse = (code: 'too-large' | 'unreadable', message: string) => {
    throw new FindingError(file, [finding(code, 0, message)]);
  };
  if (text.length > LONGEST) refuse('too-large', `the document has ${text.length} characters`);
  const broken = text.match(/\ufffd|\p{Co}|\p{Cn}|(?![\s])\p{Cc}/gu)?.length ?? 0;
  if (broken > text.length / 20) refuse('unreadable', `${broken} of ${text.length} characters are broken`);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > SAMPLE && everydayShare(text) < 0.03) refuse('unreadable', 'the characters make no Chinese text');
}
