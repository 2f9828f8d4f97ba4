import { describe, expect, it } from 'vitest';
import { lettersOf, placeOf, writeLetters } from '../../src/reuse/letters.ts';

describe('the letters of words', () => {
  it.each([
    ['提级调查、挂牌督办', '提级调查挂牌督办'],
    ['８０％、 “ＡＢ”', '80ab'],
    ['第𠮷条㎡', '第𠮷条m2'],
    ['，。', ''],
  ])('of %s are %s', (words, letters) => {
    expect(lettersOf(words)).toBe(letters);
  });

  it('have the offsets of their characters', () => {
    const words = '查、８０㎡𠮷';
    const { length } = lettersOf(words);
    const places = Array.from({ length }, (_, letter) => placeOf(words, letter));
    expect(places.map((place) => place && words.slice(place.start, place.end))).toEqual([
      '查',
      '８',
      '０',
      '㎡',
      '㎡',
      '𠮷',
      '𠮷',
    ]);
    expect(placeOf(words, length)).toBeNull();
  });

  it('are written to an array as far as it has room', () => {
    const row = new Uint16Array(4);
    const end = writeLetters('８０％、', row, 1);
    expect([end, String.fromCharCode(...row)]).toEqual([3, '\u{0}80\u{0}']);
    expect(writeLetters('应急', row, end)).toBe(5);
    expect(String.fromCharCode(...row)).toBe('\u{0}80应');
  });
});
