import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { FindingError, finding } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { readText } from './formats/text.ts';
import { findProvenance, newSource } from './provenance.ts';

/** A document as it was received, and what the content folder knows of it already. */
export interface ReceivedDocument {
  bytes: Uint8Array;
  text: string;
  source: Source;
  /** The plan that was made from it before, null where none was. */
  id: string | null;
}

const READABLE = ['.txt', '.md'];

/** Reads a file. Throws a FindingError where it is not there, of an unknown format, or no UTF-8. */
export async function receiveDocument(file: string, contentDir: string): Promise<ReceivedDocument> {
  if (!READABLE.includes(extname(file).toLowerCase())) {
    throw new FindingError(file, [finding('format-unknown', 0, 'only plain text and Markdown are read')]);
  }
  const bytes = await read(file);
  const known = await findProvenance(contentDir, bytes);
  const { id = null, source = newSource(file, bytes) } = known ?? {};
  return { bytes, text: readText(bytes, file), source, id };
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new FindingError(file, [finding('file-missing', 0, 'there is no such file, or it cannot be read')]);
  }
}
