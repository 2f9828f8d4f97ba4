import { Document, Packer } from 'docx';
import type { Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import type { Publisher } from '../publisher.ts';
import { inline, printXml, words } from '../xml.ts';
import { aboutPage } from './about.ts';
import { fixDates } from './fixed-dates.ts';
import { PAGE, pageNumbers } from './page.ts';
import { wordsOf } from './parts.ts';
import { stylesIn } from './styles.ts';

const CORE = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/**
 * A plan as a Word document (ECMA-376) in the form of GB/T 9704—2012, without the issuer's red heading and seal: its words,
 * then a page on what this copy is. The same plan always gives the same bytes.
 */
export async function printWord(
  publication: Publication,
  publisher: Pick<Publisher, 'site' | 'link'>,
): Promise<ArrayBuffer> {
  const { plan } = publication;
  const language = languageOf(plan);
  const document = new Document({
    styles: stylesIn(language),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: PAGE,
        footers: pageNumbers(),
        children: [...wordsOf(publication), ...aboutPage(publication, publisher)],
      },
    ],
  });
  // The library would write the time of the build, and an author.
  const properties = { path: 'docProps/core.xml', data: propertiesOf(plan, language) };
  const bytes = await Packer.toArrayBuffer(document, undefined, [properties]);
  fixDates(bytes);
  return bytes;
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
