import { posix } from 'node:path';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { descendants } from './elements.ts';

/** The parts of a Word document; only the first is required. */
export interface Package {
  document: Root;
  styles: Root | null;
  numbering: Root | null;
  footnotes: Root | null;
  endnotes: Root | null;
  comments: Root | null;
  headers: Root[];
  footers: Root[];
}

/** The largest unpacked part, in bytes; a thousand pages need a quarter of it. */
const MAX_PART = 16_000_000;

const MAIN_DOCUMENT = /\/relationships\/officeDocument$/;

/**
 * Opens a Word document. Null where the file is another kind of ZIP file. Throws an Error where it is not a ZIP file or is
 * broken, and PartTooLarge where a part unpacks to more than `MAX_PART`.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package | null> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const path = await mainDocument(zip, entries);
  const document = path === null ? null : await readPart(zip, entries.get(path));
  if (path === null || !document) return null;
  const sibling = (name: string) => readPart(zip, entries.get(posix.join(posix.dirname(path), name)));
  const all = async (name: string) => {
    const pattern = new RegExp(`^${RegExp.escape(posix.join(posix.dirname(path), name))}\\d*\\.xml$`);
    const paths = [...entries.keys()].filter((entry) => pattern.test(entry)).sort();
    return (await Promise.all(paths.map((one) => readPart(zip, entries.get(one))))).filter(
      (part) => part !== null,
    );
  };
  return {
    document,
    styles: await sibling('styles.xml'),
    numbering: await sibling('numbering.xml'),
    footnotes: await sibling('footnotes.xml'),
    endnotes: await sibling('endnotes.xml'),
    comments: await sibling('comments.xml'),
    headers: await all('header'),
    footers: await all('footer'),
  };
}

/** The path of the main document, word/document.xml, from the relationships of the package. */
async function mainDocument(zip: ZipFile, entries: Map<string, Entry>): Promise<string | null> {
  const relationships = await readPart(zip, entries.get('_rels/.rels'));
  if (!relationships) return null;
  const main = descendants(relationships, 'Relationship').find(({ attributes }) =>
    MAIN_DOCUMENT.test(attributes.Type ?? ''),
  );
  const path = main?.attributes.Target?.replace(/^\//, '');
  return path?.endsWith('.xml') ? path : null;
}

async function readPart(zip: ZipFile, entry: Entry | undefined): Promise<Root | null> {
  if (!entry) return null;
  if (entry.uncompressedSize > MAX_PART) throw new PartTooLarge(entry.fileName, entry.uncompressedSize);
  const chunks: Buffer[] = [];
  // The stream fails where it yields more than the declared size that was checked above.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return fromXml(Buffer.concat(chunks));
}

/** Thrown where a part is too large when it is unpacked. */
export class PartTooLarge extends Error {
  constructor(part: string, size: number) {
    super(`${part} unpacks to ${size} bytes`);
  }
}
