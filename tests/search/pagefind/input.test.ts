import { describe, expect, it } from 'vitest';
import { wordsHtml } from '../../../src/search/pagefind/input.ts';

describe('the document that Pagefind indexes', () => {
  it('has the words that it is given, with Pagefind’s default weight', () => {
    expect(wordsHtml(['电梯', '提级', '级调'])).toBe(
      '<html><body data-pagefind-weight="1.05">电梯 提级 级调</body></html>',
    );
  });
});
