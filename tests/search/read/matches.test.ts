import { describe, expect, it } from 'vitest';
import { matchesIn } from '../../../src/search/read/matches.ts';

const matched = (text: string, ...words: string[]) =>
  matchesIn(text, words).map((span) => text.slice(...span));

describe('the matches of some words in a text', () => {
  it('are as printed, with whole characters', () => {
    expect(matched('比例达到８０％，面积70㎡以上，𠮷野家。', '80%', '0m', '𠮷')).toEqual([
      '８０％',
      '0㎡',
      '𠮷',
    ]);
  });

  it('are one where they overlap, and several side by side', () => {
    expect(matched('安全生产，安全', '安全', '全生产')).toEqual(['安全生产', '安全']);
    expect(matched('安全安全', '安全')).toEqual(['安全', '安全']);
  });

  it('are none for the empty string', () => {
    expect(matched('安全', '')).toEqual([]);
  });
});
