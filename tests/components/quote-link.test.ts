import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findQuoted, quoteLink, readQuoteLink } from '../../src/components/cite/quote-link.ts';
import { textDirective } from '../../src/components/cite/text-fragment.ts';

const WORDS =
  '保障城市交通运行安全\n发挥道路交通安全专业委员会作用，建立道路交通安全状况评价体系。推动道路安全设施改造升级。';
const SPAN = { start: WORDS.indexOf('建立'), end: WORDS.indexOf('。推动') };
const PAGE = {
  address: 'https://example.org/plans/shanghai-work-safety-2021/3-10-33/',
  anchor: '3-10-33',
  head: '上海市2021年安全生产工作意见',
  text: WORDS,
};
const link = new URL(quoteLink(PAGE, SPAN));

/** The words that a link made from `WORDS` finds in others. */
function found(words: string): string | null {
  const quoted = readQuoteLink(link.search);
  const span = quoted && findQuoted(quoted, words);
  return span && words.slice(span.start, span.end);
}

describe('a link to words', () => {
  it('contains the beginning of the SHA-256 of the words', () => {
    const quote = WORDS.slice(SPAN.start, SPAN.end);
    const hash = createHash('sha256').update(quote, 'utf8').digest('hex');
    expect(link.search).toMatch(new RegExp(`^\\?quote=\\d+-\\d+-${hash.slice(0, 16)}$`));
  });

  it('falls back to the clause', () => {
    expect(link.hash).toMatch(/^#3-10-33:~:text=/);
  });

  it('finds its words at their old place or moved', () => {
    const quote = '建立道路交通安全状况评价体系';
    expect(found(WORDS)).toBe(quote);
    expect(found(`全面${WORDS}`)).toBe(quote);
    expect(found(WORDS.slice(SPAN.start))).toBe(quote);
  });

  it('ignores white space', () => {
    expect(found(WORDS.replace('状况', '状\n况 '))).toBe('建立道路交通安全状\n况 评价体系');
  });

  it('does not find changed words', () => {
    expect(found(WORDS.replace('建立道路', '建立公路'))).toBeNull();
  });

  it.each(['', '?quote=', '?quote=5-3-0123456789abcdef', '?quote=0-9-xyz', '?quote=0-9-0123'])(
    'is not read from “%s”',
    (search) => {
      expect(readQuoteLink(search)).toBeNull();
    },
  );
});

describe('a text directive', () => {
  const directive = (quote: string) => {
    const start = WORDS.lastIndexOf(quote);
    return decodeURIComponent(textDirective(WORDS, { start, end: start + quote.length }) ?? '');
  };

  it('contains short words whole', () => {
    expect(directive('评价体系')).toBe('text=评价体系');
  });

  it('has context for words with an earlier match', () => {
    expect(directive('安全设施')).toBe('text=安全设施');
    expect(directive('交通安全')).toMatch(/^text=.+-,交通安全,-状况评价体系/);
  });

  it('has the beginning and the end of long words', () => {
    expect(directive(WORDS.slice(WORDS.indexOf('发挥')))).toMatch(/^text=发挥道路交通安全,.*改造升级。$/);
  });

  it('is missing if no context makes the words unique', () => {
    const twice = '上海市应急管理局2025年工作要点\n上海市应急管理局\n2025年3月13日';
    const start = twice.lastIndexOf('上海市');
    expect(textDirective(twice, { start, end: twice.length })).toBeNull();
  });

  it('escapes its separators', () => {
    expect(textDirective('2023-2025年,完成', { start: 0, end: 13 })).toBe(
      'text=2023%2D2025%E5%B9%B4%2C%E5%AE%8C%E6%88%90',
    );
  });
});
