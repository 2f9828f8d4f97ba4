import type { Root } from 'xast';
import { type Finding, FindingError, finding } from '../../model/finding.ts';
import type { ExtractedText, Reader } from './extract.ts';
import { notesOnLeftOut } from './left-out.ts';
import { childrenOf, descendants, numbersIn, pathOf, textOf } from './ofd/elements.ts';
import { type OfdPage, readPage } from './ofd/page.ts';
import { extractPages, MAX_PAGES } from './pdf/pages.ts';
import { type Archive, openZip, PartTooLarge } from './zip.ts';

/** Reads the text layer of OFD files (GB/T 33190): lines by position, joined into paragraphs as those of a PDF file. */
export const ofdReader: Reader = {
  name: 'ofd 1',
  async read(bytes, file) {
    const refusal = (code: 'unreadable' | 'too-large', message: string) =>
      new FindingError(file, [finding(code, 0, message)]);
    try {
      return await extract(await openZip(bytes), file);
    } catch (error) {
      if (error instanceof FindingError || error instanceof RangeError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      const isLarge = error instanceof PartTooLarge || error instanceof TooManyPages;
      throw refusal(isLarge ? 'too-large' : 'unreadable', message);
    }
  },
};

class TooManyPages extends Error {}

async function extract(zip: Archive, file: string): Promise<ExtractedText> {
  const start = zip.names.find((name) => /^\/?OFD\.xml$/i.test(name)) ?? 'OFD.xml';
  const roots = descendants(await readPart(zip, start), 'DocRoot').map((one) => pathOf(textOf(one), start));
  if (roots.length === 0) throw new Error('the OFD file names no document');
  const pages: OfdPage[] = [];
  const attached: string[] = [];
  const annotations: string[] = [];
  for (const root of roots) {
    const document = await readPart(zip, root);
    pages.push(...(await readPages(zip, document, root)));
    attached.push(...(await attachmentsOf(zip, document, root)));
    annotations.push(...(await annotationsOf(zip, document, root)));
  }
  const read = extractPages(pages, file);
  return {
    ...read,
    notes: [
      ...read.notes,
      ...notesOnLost(pages, file),
      ...notesOnComposites(pages),
      ...notesOnLeftOut('annotations, such as stamps', annotations),
      ...notesOnLeftOut('attachments', attached),
    ],
  };
}

/** The largest share of signs without characters with which a text is read. */
const MAX_LOST = 0.005;

/** The finding on signs whose font does not say which characters they are. Throws a FindingError where they are many. */
function notesOnLost(pages: readonly OfdPage[], file: string): Finding[] {
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const told = text.replace(/\p{Co}/gu, '').length; // a font's own characters mean nothing without it
  const lost = text.length - told + pages.reduce((sum, page) => sum + page.lost, 0);
  const message = `${lost} of ${lost + told} signs are drawn with fonts that do not say which characters they are`;
  if (lost > told * MAX_LOST) throw new FindingError(file, [finding('no-text-layer', 0, message)]);
  return lost > 0 ? [finding('damage-suspected', 0, message)] : [];
}

/** The finding on composite objects, drawings that may hold words. */
function notesOnComposites(pages: readonly OfdPage[]): Finding[] {
  const count = pages.reduce((sum, page) => sum + page.composites, 0);
  return count === 0
    ? []
    : [finding('left-out', 0, `${count} composite objects, drawings that may hold words`)];
}

/** A part of the package; programs differ in whether its names begin with /. Throws an Error where it is missing. */
async function readPart(zip: Archive, name: string): Promise<Root> {
  const part = (await zip.readXml(name)) ?? (await zip.readXml(`/${name}`));
  if (!part) throw new Error(`the OFD file has no part ${name}; it may be encrypted`);
  return part;
}

async function readPages(zip: Archive, document: Root, root: string): Promise<OfdPage[]> {
  const [common] = descendants(document, 'CommonData');
  const templates = new Map(
    childrenOf(common, 'TemplatePage').map(({ attributes: { ID, BaseLoc } }) => [ID, BaseLoc ?? '']),
  );
  const named = descendants(document, 'Pages').flatMap((pages) => childrenOf(pages, 'Page'));
  if (named.length > MAX_PAGES) throw new TooManyPages(`the file has ${named.length} pages`);
  const usual = heightOf(common ? [common] : []) ?? A4_HEIGHT;
  const pages: OfdPage[] = [];
  for (const { attributes } of named) {
    const content = await readPart(zip, pathOf(attributes.BaseLoc ?? '', root));
    const used = descendants(content, 'Template').flatMap(
      (one) => templates.get(one.attributes.TemplateID) ?? [],
    );
    const contents: Root[] = [];
    for (const location of used) {
      const template = await zip.readXml(pathOf(location, root));
      if (template) contents.push(template); // some programs name templates that they leave out
    }
    pages.push(readPage([...contents, content], heightOf(descendants(content, 'Area')) ?? usual));
  }
  return pages;
}

/** In millimetres. */
const A4_HEIGHT = 297;

/** The height of the page area that some elements state, in millimetres. */
function heightOf(elements: Parameters<typeof descendants>[0][]): number | undefined {
  const [box] = elements.flatMap((one) => descendants(one, 'PhysicalBox'));
  return box ? numbersIn(textOf(box))[3] : undefined;
}

/** The types of the annotations of all pages, Stamp or Watermark. */
async function annotationsOf(zip: Archive, document: Root, root: string): Promise<string[]> {
  const [list] = descendants(document, 'Annotations').map((one) => pathOf(textOf(one), root));
  const read = list === undefined ? null : await zip.readXml(list);
  const types: string[] = [];
  for (const location of read ? descendants(read, 'FileLoc') : []) {
    const page = await zip.readXml(pathOf(textOf(location), list ?? root));
    if (page) types.push(...descendants(page, 'Annot').map(({ attributes }) => attributes.Type ?? ''));
  }
  return types;
}

async function attachmentsOf(zip: Archive, document: Root, root: string): Promise<string[]> {
  const [list] = descendants(document, 'Attachments').map((one) => pathOf(textOf(one), root));
  const read = list === undefined ? null : await zip.readXml(list);
  return read ? descendants(read, 'Attachment').map(({ attributes }) => attributes.Name ?? '') : [];
}
