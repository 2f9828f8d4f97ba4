import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { quotationOf } from '../../src/exports/citation/quotation.ts';
import { quoteHtml, quoteMarkdown, quotePlain } from '../../src/exports/citation/quote.ts';
import { printedWords } from '../../src/model/words.ts';
import { citable } from './citables.ts';
import { clauseOf, PUBLICATIONS, publicationOf } from './corpus.ts';

const ITEM_33 = citable('shanghai-work-safety-2021', '3-10-33');
const CHANGZHI = citable('changzhi-emergency-2025');

describe('a quotation', () => {
  it.each(PUBLICATIONS)('of a clause of $plan.id has exactly its words', ({ plan, ledger }) => {
    for (const clause of plan.clauses.filter(({ kind }) => kind === 'clause')) {
      const { paragraphs } = quotationOf(clause, ledger.marks);
      expect(paragraphs.join('').replaceAll(/[［］]/g, '')).toBe(printedWords(clause).replaceAll('\n', ''));
    }
  });

  it('sets uncertain words in ［］, with a note', () => {
    const { plan, ledger } = publicationOf('changzhi-emergency-2025');
    const quotation = quotationOf(clauseOf(plan, '4'), ledger.marks);
    expect(quotation.supplied).toBe(true);
    expect(quotation.paragraphs.join('')).toContain('配套［危］化装置');
    expect(quotePlain(quotation, CHANGZHI)).toContain('\n［］内的文字来源受损，据证据补出。\n');
  });

  it('as plain text ends with its source and its address', () => {
    const quotation = { paragraphs: ['甲。', '乙。'], supplied: false };
    expect(quotePlain(quotation, ITEM_33).split('\n')).toEqual([
      '甲。',
      '乙。',
      '——上海市安全生产委员会《上海市2021年安全生产工作意见》（沪安委会〔2021〕4号，2021年4月7日）第三部分（十）第33项（据扫描识别文本修复）',
      'https://example.org/plans/shanghai-work-safety-2021/3-10-33/',
    ]);
  });

  const HOSTILE = [
    '1. 项',
    '# 题',
    '*强*',
    '- 项',
    '<b>x</b> & "y"',
    '[a](b)',
    '`码`',
    '> 引',
    '___',
    '![图](y)',
    '&amp;',
    '\\',
    '+ 项',
    '1) 项',
    '===',
  ];

  it.each(HOSTILE)('as Markdown escapes the words %j', (words) => {
    const quotation = { paragraphs: [words], supplied: false };
    const { children } = unified().use(remarkParse).parse(quoteMarkdown(quotation, ITEM_33));
    const text = { type: 'text', value: words };
    expect(children).toMatchObject([
      {
        type: 'blockquote',
        children: [
          { type: 'paragraph', children: [text] },
          { type: 'paragraph', children: [{ value: '——' }, { type: 'link', url: ITEM_33.url }] },
        ],
      },
    ]);
  });

  it.each(HOSTILE)('as HTML escapes the words %j', (words) => {
    const tree = fromHtml(quoteHtml({ paragraphs: [words], supplied: false }, ITEM_33), { fragment: true });
    expect(selectAll('blockquote p', tree).map((node) => textOf(node))).toEqual([words]);
    expect(select('blockquote', tree)?.properties).toEqual({ cite: ITEM_33.url });
    expect(select('figcaption a', tree)?.properties).toEqual({ href: ITEM_33.url });
  });
});
