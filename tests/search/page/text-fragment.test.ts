import { describe, expect, it } from 'vitest';
import { fragmentOf } from '../../../src/search/page/text-fragment.ts';
import { excerptOf } from '../../../src/search/read/excerpt.ts';
import { readQuery } from '../../../src/search/read/query.ts';

const NO_FOLD = new Map<string, string>();

describe('the text fragment of an excerpt', () => {
  const fragment = (text: string, typed: string) =>
    decodeURIComponent(fragmentOf(excerptOf([text], readQuery(typed), NO_FOLD) ?? []));

  it('has the first match with its context up to the next punctuation', () => {
    expect(fragment('全面加强本市工贸行业安全治理，严格落实。', '安全')).toBe(
      '全面加强本市工贸行业-,安全,-治理',
    );
    expect(fragment('推行提级调查，规范提级调查程序；', '提级调查')).toBe('推行-,提级调查');
    expect(fragment('“一件事”全链条', '一件事')).toBe('一件事');
    expect(fragment('落实，电梯安全，电梯检查。', '电梯')).toBe('电梯,-安全');
  });

  it('encodes hyphens and commas, and is empty without a match', () => {
    const words = [{ text: '2021-2025年,', found: true }];
    expect(fragmentOf(words)).toBe('2021%2D2025%E5%B9%B4%2C');
    expect(fragmentOf([{ text: '安全', found: false }])).toBe('');
  });
});
