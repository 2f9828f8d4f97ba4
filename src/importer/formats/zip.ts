import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** The largest unpacked part, in bytes; a thousand pages need a quarter of it. */
const MAX_PART = 16_000_000;

/** The files in a ZIP file. */
export interface Archive {
  names: string[];
  /** A file as XML; null where there is no such file. Throws PartTooLarge where it unpacks to more than `MAX_PART`. */
  readXml(name: string): Promise<Root | null>;
}

/** Opens a ZIP file. Throws an Error where it is damaged. */
export async function openZip(bytes: Uint8Array): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return {
    names: [...entries.keys()],
    readXml: (name) => readPart(zip, entries.get(name)),
  };
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

/** Unpacks all files of a ZIP file once. Throws an Error where one is damaged, PartTooLarge where they exceed a size in bytes. */
export async function testZip(bytes: Uint8Array, most: number): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    size += entry.uncompressedSize;
    if (size > most) throw new PartTooLarge('the file', size);
    for await (const _chunk of await zip.openReadStreamPromise(entry)); // fails where the declared size is wrong
  }
}

/** Whether the first bytes are those of a ZIP file. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
