import { describe, expect, it } from 'vitest';
import { countPairs, pairAt, pairsHtml } from '../../../src/search/pagefind/input.ts';
import { END, lettersOf } from '../../../src/search/pagefind/letters.ts';

describe('the document that Pagefind indexes', () => {
  const html = pairsHtml(['电梯', '提级调查', '一'].map((words) => lettersOf(words) + END + END));

  it('has the pairs of all passages as its words', () => {
    expect(html.toString()).toBe(
      `<html><body data-pagefind-weight="1.05">电梯 梯${END} ${END}${END} ` +
        `提级 级调 调查 查${END} ${END}${END} 一${END} ${END}${END} </body></html>`,
    );
  });

  it('tells how many pairs it has, and which stands at a position', () => {
    expect(countPairs(html)).toBe(10);
    expect([0, 1, 3, 5].map((position) => pairAt(html, position))).toEqual([
      '电梯',
      `梯${END}`,
      '提级',
      '调查',
    ]);
  });
});
