import type { Element } from 'xast';
import type { Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import type { Publisher } from '../publisher.ts';
import { inline, printElements, printXml, words } from '../xml.ts';
import { aboutPage } from './about.ts';
import { emptyPackage, packParts } from './package.ts';
import { wordsOf } from './parts.ts';

const CORE = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/**
 * A plan as a Word document (ECMA-376) in the form of GB/T 9704—2012, without the issuer's red heading and seal: its words,
 * then a page on what this copy is. The same plan always gives the same bytes. The library makes the document around the
 * words; with them it would take twice as long, date the file and number bookmarks through all documents.
 */
export async function printWord(
  publication: Publication,
  publisher: Pick<Publisher, 'site' | 'link'>,
): Promise<Buffer<ArrayBuffer>> {
  const { plan } = publication;
  const language = languageOf(plan);
  const empty = await emptyPackage(language);
  const body = [...wordsOf(publication), ...aboutPage(publication, publisher)];
  return packParts(
    new Map([
      ...empty,
      ['word/document.xml', withBody(empty.get('word/document.xml') ?? '', body)],
      ['docProps/core.xml', propertiesOf(plan, language)],
    ]),
  );
}

function withBody(document: string, body: readonly Element[]): string {
  return document.replace('<w:body>', (start) => start + printElements(body));
}

/** The properties of the document: what is known of it, with no invented author or date. */
function propertiesOf({ title }: Plan, language: string): string {
  return printXml(
    inline('cp:coreProperties', CORE, [
      inline('dc:title', {}, [words(title)]),
      inline('dc:language', {}, [words(language)]),
    ]),
  );
}

/** The language as Word names it: that of mainland China unless the words are Traditional. */
function languageOf({ script }: Plan): string {
  return script === 'Hant' ? 'zh-TW' : 'zh-CN';
}
