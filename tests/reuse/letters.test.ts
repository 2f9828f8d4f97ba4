import { describe, expect, it } from 'vitest';
import { lettersIn, lettersOf } from '../../src/reuse/letters.ts';

describe('the letters of words', () => {
  it.each([
    ['提级调查、挂牌督办', '提级调查挂牌督办'],
    ['８０％、 “ＡＢ”', '80ab'],
    ['第𠮷条㎡', '第𠮷条m2'],
    ['，。', ''],
  ])('of %s are %s', (words, letters) => {
    expect(lettersOf(words)).toBe(letters);
  });

  it('stand each, in UTF-16 code units, where its character stands', () => {
    const words = '查、８０㎡𠮷';
    const places = lettersIn(words);
    expect(places.map(({ start, end }) => words.slice(start, end))).toEqual([
      '查',
      '８',
      '０',
      '㎡',
      '㎡',
      '𠮷',
      '𠮷',
    ]);
  });
});
