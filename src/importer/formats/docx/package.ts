import { posix } from 'node:path';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { descendants } from './elements.ts';

/** The parts of a Word document that its words and numbers come from; a document need not have more than the first. */
export interface Package {
  document: Root;
  styles: Root | null;
  numbering: Root | null;
  /** What stands around the text: notes, remarks, the heads and feet of pages. */
  footnotes: Root | null;
  endnotes: Root | null;
  comments: Root | null;
  headers: Root[];
  footers: Root[];
}

/** How large a part may be when it is unpacked, in bytes; a thousand pages have a quarter of it. */
const LARGEST = 16_000_000;

const MAIN_DOCUMENT = /\/relationships\/officeDocument$/;

/**
 * The parts of a Word document. Nothing larger than LARGEST is unpacked, whatever the file says of its size. Null where
 * the file is a ZIP file of another kind; throws an Error where it is none or broken.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package | null> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const path = await mainDocument(zip, entries);
  const document = path === null ? null : await readPart(zip, entries.get(path));
  if (path === null || !document) return null;
  const beside = (name: string) => readPart(zip, entries.get(posix.join(posix.dirname(path), name)));
  const all = async (name: string) => {
    const pattern = new RegExp(`^${RegExp.escape(posix.join(posix.dirname(path), name))}\\d*\\.xml$`);
    const paths = [...entries.keys()].filter((entry) => pattern.test(entry)).sort();
    return (await Promise.all(paths.map((one) => readPart(zip, entries.get(one))))).filter(
      (part) => part !== null,
    );
  };
  return {
    document,
    styles: await beside('styles.xml'),
    numbering: await beside('numbering.xml'),
    footnotes: await beside('footnotes.xml'),
    endnotes: await beside('endnotes.xml'),
    comments: await beside('comments.xml'),
    headers: await all('header'),
    footers: await all('footer'),
  };
}

/** The path of the main document, word/document.xml, which the package's relationships name. */
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
  if (entry.uncompressedSize > LARGEST) throw new PartTooLarge(entry.fileName, entry.uncompressedSize);
  const chunks: Buffer[] = [];
  // The stream ends with an error as soon as it yields more than the size that was checked above.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return fromXml(Buffer.concat(chunks));
}

/** Thrown where a part unpacks to more than is read. */
export class PartTooLarge extends Error {
  constructor(part: string, size: number) {
    super(`${part} unpacks to ${size} bytes`);
  }
}
