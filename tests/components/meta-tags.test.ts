import { describe, expect, it } from 'vitest';
import { metaTags } from '../../src/components/meta-tags.ts';
import { siteSchema } from '../../src/model/site.ts';

const site = siteSchema.parse({ name: '政府工作要点查阅', description: '逐条可查' });
const column = { name: '工作要点', description: '…', keywords: '…', type: '政策文件' } as const;
const article = {
  title: '上海市2021年安全生产工作意见',
  published: null,
  source: '上海市安全生产委员会',
  keywords: '意见',
};
const namesOf = (tags: [string, string][]) => tags.map(([name]) => name);

describe('the meta tags of a page', () => {
  it('name the site, the column and the article', () => {
    const tags = metaTags(site, {
      description: '全文',
      column,
      article: { ...article, published: '2021-04-09' },
    });
    expect(namesOf(tags)).toEqual([
      'SiteName',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
      'Keywords',
      'Description',
    ]);
  });

  it('have no date of publication if the document states none', () => {
    expect(namesOf(metaTags(site, { description: '全文', column, article }))).not.toContain('PubDate');
  });

  it('have a registration mark only if it was issued', () => {
    expect(namesOf(metaTags(site, { description: '全文', column }))).not.toContain('SiteIDCode');
    const official = siteSchema.parse({ ...site, siteIdCode: 'bm01000001' });
    expect(metaTags(official, { description: '全文', column })).toContainEqual(['SiteIDCode', 'bm01000001']);
  });
});
