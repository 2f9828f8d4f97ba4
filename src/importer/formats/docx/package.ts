import { posix } from 'node:path';
import type { Root } from 'xast';
import { type Archive, openZip } from '../zip.ts';
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

const MAIN_DOCUMENT = /\/relationships\/officeDocument$/;

/**
 * Opens a Word document. Null where the file is another kind of ZIP file. Throws an Error where it is not a ZIP file or is
 * broken, and PartTooLarge where a part is too large.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package | null> {
  const zip = await openZip(bytes);
  const path = await mainDocument(zip);
  const document = path === null ? null : await zip.readXml(path);
  if (path === null || !document) return null;
  const sibling = (name: string) => zip.readXml(posix.join(posix.dirname(path), name));
  const all = async (name: string) => {
    const pattern = new RegExp(`^${RegExp.escape(posix.join(posix.dirname(path), name))}\\d*\\.xml$`);
    const paths = zip.names.filter((entry) => pattern.test(entry)).sort();
    return (await Promise.all(paths.map(zip.readXml))).filter((part) => part !== null);
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
async function mainDocument(zip: Archive): Promise<string | null> {
  const relationships = await zip.readXml('_rels/.rels');
  if (!relationships) return null;
  const main = descendants(relationships, 'Relationship').find(({ attributes }) =>
    MAIN_DOCUMENT.test(attributes.Type ?? ''),
  );
  const path = main?.attributes.Target?.replace(/^\//, '');
  return path?.endsWith('.xml') ? path : null;
}
