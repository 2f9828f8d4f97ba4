import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { quotationOf } from '../../src/exports/citation/quotation.ts';
import { quoteHtml, quoteMarkdown, quotePlain } from '../../src/exports/citation/quote.ts';
import { citeRunning } from '../../src/exports/citation/running.ts';
import { printedWords } from '../../src/model/words.ts';
import { citable } from './citables.ts';
import { clauseOf, PUBLICATIONS, publicationOf } from './corpus.ts';

const ITEM_33 = citable('shanghai-work-safety-2021', '3-10-33');
const CHANGZHI = citable('changzhi-emergency-2025');

describe('a quotation', () => {
  it.each(PUBLICATIONS)('of any clause of $plan.id has its words and no others', ({ plan, ledger }) => {
    for (const clause of plan.clauses.filter(({ kind }) => kind === 'clause')) {
      const { paragraphs } = quotationOf(clause, ledger.marks);
      expect(paragraphs.join('').replaceAll(/[［］]/g, '')).toBe(printedWords(clause).replaceAll('\n', ''));
    }
  });

  it('sets words that were supplied and are not certain in ［］ and says so', () => {
    const { plan, ledger } = publicationOf('changzhi-emergency-2025');
    const quotation = quotationOf(clauseOf(plan, '4'), ledger.marks);
    expect(quotation.supplied).toBe(true);
    expect(quotation.paragraphs.join('')).toContain('配套［危］化装置');
    expect(quotePlain(quotation, CHANGZHI)).toContain('\n［］内的文字来源受损，据证据补出。\n');
  });

  it('as plain text ends in its source and its address', () => {
    const quotation = { paragraphs: ['甲。', '乙。'], supplied: false };
    expect(quotePlain(quotation, ITEM_33)).toBe(`甲。\n乙。\n——${citeRunning(ITEM_33)}\n${ITEM_33.url}`);
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

  it.each(HOSTILE)('as Markdown keeps the words %j as words', (words) => {
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

  it.each(HOSTILE)('as HTML keeps the words %j as words', (words) => {
    const tree = fromHtml(quoteHtml({ paragraphs: [words], supplied: false }, ITEM_33), { fragment: true });
    expect(selectAll('blockquote p', tree).map((node) => textOf(node))).toEqual([words]);
    expect(select('blockquote', tree)?.properties).toEqual({ cite: ITEM_33.url });
    expect(select('figcaption a', tree)?.properties).toEqual({ href: ITEM_33.url });
  });
});
