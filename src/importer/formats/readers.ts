import { extname } from 'node:path';
import { FindingError, finding } from '../../model/finding.ts';
import { inspectContent } from './content.ts';
import { everydayShare } from './encoding.ts';
import type { ExtractedText, Reader } from './extract.ts';
import { FORMATS, type Format, formatNamed } from './formats.ts';
import { unreadableContent, whyUnreadable } from './unreadable.ts';

/** The longest document, in characters; the longest five-year plans have a tenth of it. */
const MAX_LENGTH = 1_000_000;

/** A document with the name of its reader and the extension of its format. */
export interface ReadDocument extends ExtractedText {
  reader: string;
  extension: string;
}

/**
 * Extracts the text of a document, with the name of the reader; the format is detected from the bytes, else from the file
 * name. Throws a FindingError where the format is not supported, or the file has no text or is damaged beyond reading.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<ReadDocument> {
  const format = await formatOf(bytes, file);
  if (bytes.length > format.maxBytes) {
    throw new FindingError(file, [finding('too-large', 0, `the file has ${bytes.length} bytes`)]);
  }
  const reader = await format.load();
  const extract = await readWith(reader, bytes, file);
  const text = extract.text.toWellFormed();
  refuseUnreadable(text, file);
  return { ...extract, text, reader: reader.name, extension: extensionOf(file, format) };
}

/** The extension of a file, or the usual one of its format where its own is that of another. */
function extensionOf(file: string, { extensions }: Format): string {
  const own = extname(file).toLowerCase();
  return extensions.includes(own) ? own : (extensions[0] ?? own);
}

async function readWith(reader: Reader, bytes: Uint8Array, file: string): Promise<ExtractedText> {
  try {
    return await reader.read(bytes, file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // a RangeError is a stack or string overflow
    throw new FindingError(file, [
      finding('unreadable', 0, `the file is nested too deeply: ${error.message}`),
    ]);
  }
}

/** The format of a file by its content, else by its name. Throws a FindingError where it is not supported. */
export async function formatOf(bytes: Uint8Array, file: string): Promise<Format> {
  const content = await inspectContent(bytes);
  const known = FORMATS.find((format) => format.recognises(content, file));
  if (known) return known;
  const what = unreadableContent(content);
  const named = formatNamed(file);
  if (named && !what) return named;
  throw new FindingError(file, [finding('format-unknown', 0, what ?? whyUnreadable(file))]);
}

/** The number of characters from which their frequency is meaningful. */
const MIN_SAMPLE = 200;

function refuseUnreadable(text: string, file: string): void {
  const refuse = (code: 'too-large' | 'unreadable', message: string) => {
    throw new FindingError(file, [finding(code, 0, message)]);
  };
  if (text.length > MAX_LENGTH) refuse('too-large', `the document has ${text.length} characters`);
  const broken = text.match(/\ufffd|\p{Co}|\p{Cn}|(?![\s])\p{Cc}/gu)?.length ?? 0;
  if (broken > text.length / 20) refuse('unreadable', `${broken} of ${text.length} characters are broken`);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > MIN_SAMPLE && everydayShare(text) < 0.03)
    refuse('unreadable', 'the characters make no Chinese text');
}
