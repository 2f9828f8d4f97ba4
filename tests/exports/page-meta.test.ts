import { describe, expect, it } from 'vitest';
import { pageMeta } from '../../src/exports/page-meta.ts';
import { clauseOf, PUBLISHER, publicationOf } from './corpus.ts';

const PUBLICATION = publicationOf('shanghai-work-safety-2021');
const PLAN_URL = 'https://example.org/plans/shanghai-work-safety-2021/';

/** The tags of item 33, by name. */
function tagsOf33(url = `${PLAN_URL}3-10-33/`): Map<string, string> {
  const tags = pageMeta(PUBLICATION, url, PUBLISHER, clauseOf(PUBLICATION.plan, '3-10-33'));
  return new Map(tags.map(({ name, property, content }) => [name ?? property ?? '', content]));
}

describe('the meta elements of a page', () => {
  it('give Zotero type, title, issuer, date, language and number', () => {
    const tags = tagsOf33();
    expect(tags.get('z:itemType')).toBe('webpage');
    expect(tags.get('citation_title')).toBe('上海市2021年安全生产工作意见');
    expect(tags.get('citation_author')).toBe('上海市安全生产委员会');
    expect(tags.get('citation_publication_date')).toBe('2021-04-07');
    expect(tags.get('citation_language')).toBe('zh-CN');
    expect(tags.get('DC.identifier')).toBe('沪安委会〔2021〕4号');
  });

  it('give messengers the words of the clause, its units and the grade of the source', () => {
    const tags = tagsOf33();
    expect(tags.get('og:title')).toBe('上海市2021年安全生产工作意见 第三部分（十）第33项');
    expect(tags.get('og:description')).toMatch(
      /^33\.发挥道路交通安全专业委员会作用，.*…（责任单位：市公安局、/,
    );
    expect(tags.get('og:description')).toContain('文字来源：扫描识别文本。');
  });

  it('give messengers the picture of the plan', () => {
    const tags = tagsOf33();
    expect(tags.get('og:image')).toBe('https://example.org/plans/shanghai-work-safety-2021.png');
    expect(tags.get('og:image:alt')).toBe('上海市2021年安全生产工作意见');
  });

  it('have no URL where the host is unknown', () => {
    expect(tagsOf33('/plans/shanghai-work-safety-2021/3-10-33/').has('og:url')).toBe(false);
  });

  it('leave out what the document does not state', () => {
    const tags = pageMeta(publicationOf('shanghai-emergency-2025'), PLAN_URL, PUBLISHER);
    expect(tags.map(({ name }) => name)).not.toContain('DC.identifier');
    expect(tags.every(({ content }) => content.length > 0)).toBe(true);
  });
});
