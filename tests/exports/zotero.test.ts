import { describe, expect, it } from 'vitest';
import { type MetaTag, pageMeta } from '../../src/exports/page-meta.ts';
import type { Publication } from '../../src/model/publication.ts';
import { clauseOf, PUBLICATIONS, PUBLISHER, publicationOf } from './corpus.ts';

/**
 * How Zotero's translator “Embedded Metadata” (zotero/translators, 2026-04-27) reads `<meta>` elements: names with the prefix
 * of a known vocabulary are RDF statements; Highwire's names override them.
 */
const VOCABULARIES = ['dc', 'dcterms', 'og', 'z', 'article', 'prism', 'so', 'bib', 'bibo', 'foaf', 'eprints'];
const HIGHWIRE: Record<string, string> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_abstract: 'abstractNote',
  citation_language: 'language',
  citation_author: 'creators',
};
const STATEMENTS: Record<string, string> = {
  'og:title': 'title',
  'og:site_name': 'websiteTitle',
  'og:url': 'url',
  'og:description': 'abstractNote',
  'z:itemType': 'itemType',
  'z:extra': 'extra',
};

/** The item that Zotero makes of `<meta>` elements. */
function itemOf(tags: readonly MetaTag[]): Record<string, string[]> {
  const item: Record<string, string[]> = {};
  const read = (names: Record<string, string>) => {
    const found = tags.flatMap(({ name, property, content }) => {
      const field = names[name ?? property ?? ''];
      return field ? [{ field, content }] : [];
    });
    for (const [field, values] of Map.groupBy(found, (tag) => tag.field)) {
      item[field] = values.map(({ content }) => content);
    }
  };
  read(STATEMENTS);
  read(HIGHWIRE);
  return item;
}

const tagsOf = (publication: Publication, id?: string) =>
  pageMeta(
    publication,
    `https://example.org/plans/${publication.plan.id}/`,
    PUBLISHER,
    id === undefined ? undefined : clauseOf(publication.plan, id),
  );

describe('the item that Zotero makes of a page', () => {
  it('is a web page with title, issuer, date, language, site and number', () => {
    expect(itemOf(tagsOf(publicationOf('shanghai-work-safety-2021')))).toMatchObject({
      itemType: ['webpage'],
      title: ['上海市2021年安全生产工作意见'],
      creators: ['上海市安全生产委员会'],
      date: ['2021-04-07'],
      language: ['zh-CN'],
      websiteTitle: ['查阅站'],
      url: ['https://example.org/plans/shanghai-work-safety-2021/'],
      extra: ['number: 沪安委会〔2021〕4号\n据扫描识别文本修复'],
    });
  });

  it('has the locator of a clause', () => {
    const { extra } = itemOf(tagsOf(publicationOf('shanghai-work-safety-2021'), '3-10-33'));
    expect(extra).toEqual(['number: 沪安委会〔2021〕4号\n第三部分（十）第33项\n据扫描识别文本修复']);
  });

  it('has no issuer that Zotero would split in two', () => {
    const creators = PUBLICATIONS.flatMap((publication) => itemOf(tagsOf(publication))['creators'] ?? []);
    expect(creators.length).toBeGreaterThanOrEqual(PUBLICATIONS.length);
    expect(creators.filter((name) => /[;,\s]/.test(name))).toEqual([]);
  });

  it('uses only names that Zotero knows', () => {
    const names = PUBLICATIONS.flatMap((publication) => tagsOf(publication)).map(
      ({ name, property }) => name ?? property ?? '',
    );
    const highwire = names.filter((name) => name.startsWith('citation_'));
    expect(highwire.filter((name) => !(name in HIGHWIRE))).toEqual([]);
    const prefixed = names.filter((name) => /[:.]/.test(name) && !name.startsWith('twitter:'));
    expect(
      prefixed.filter((name) => !VOCABULARIES.includes(name.split(/[:.]/)[0]?.toLowerCase() ?? '')),
    ).toEqual([]);
  });
});
