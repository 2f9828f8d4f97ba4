import { openZip } from './zip.ts';

/** What the bytes of a file say of its format. */
export interface Content {
  /** Its first bytes as Latin-1, without a byte-order mark. */
  beginning: string;
  /** The kind of file that holds others; null for other files. */
  container: 'zip' | 'ole' | null;
  /** The files in a ZIP file, or the streams at the root of an OLE file; none where it is damaged. */
  names: readonly string[];
}

/** Looks into a file for what tells its format. */
export async function inspectContent(bytes: Uint8Array): Promise<Content> {
  const beginning = beginningOf(bytes);
  const container = beginning.startsWith('PK\x03\x04') ? 'zip' : beginning.startsWith(OLE) ? 'ole' : null;
  const names = container === null ? [] : await namesIn(bytes, container).catch(() => []);
  return { beginning, container, names };
}

/** The first bytes of an OLE compound file (MS-CFB 2.2). */
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

async function namesIn(bytes: Uint8Array, container: 'zip' | 'ole'): Promise<string[]> {
  if (container === 'zip') return (await openZip(bytes)).names;
  const { openCompound } = await import('./ole/compound.ts'); // its library is large
  return [...openCompound(bytes).keys()];
}

/** The first bytes of a page as Latin-1, in which it declares its type and its encoding. */
export function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replace(/^ï»¿/, '');
}
