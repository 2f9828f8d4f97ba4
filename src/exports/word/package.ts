import { buffer, text as textOf } from 'node:stream/consumers';
import { Document, Packer } from 'docx';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { PAGE, pageNumbers } from './page.ts';
import { stylesIn } from './styles.ts';

/** The files of a Word document by their names in it, `word/document.xml`. */
type Parts = ReadonlyMap<string, string>;

/** Half of the parts are smaller; compressing them would save under a kilobyte and take a millisecond. */
const COMPRESSED_SIZE = 500;

const packages = new Map<string, Promise<Parts>>();

/** The files of a document without words in the form of GB/T 9704: styles, page numbers, settings; made once for a language. */
export function emptyPackage(language: string): Promise<Parts> {
  const made = packages.get(language) ?? makePackage(language);
  packages.set(language, made);
  return made;
}

async function makePackage(language: string): Promise<Parts> {
  const document = new Document({
    styles: stylesIn(language),
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: PAGE, footers: pageNumbers(), children: [] }],
  });
  const zip = await fromBufferPromise(await Packer.toBuffer(document));
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await textOf(await zip.openReadStreamPromise(entry)));
  return parts;
}

/** The bytes of a Word document with these files; the same files always give the same bytes. */
export function packParts(parts: Parts): Promise<Buffer<ArrayBuffer>> {
  const zip = new ZipFile();
  // ZIP stores local time: a local date gives the same bytes in every time zone.
  const options = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const [name, text] of parts) {
    const compressionLevel = text.length < COMPRESSED_SIZE ? 0 : 4;
    zip.addBuffer(Buffer.from(text), name, { ...options, compressionLevel });
  }
  zip.end();
  return buffer(zip.outputStream) as Promise<Buffer<ArrayBuffer>>;
}
