import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../src/facts/amounts.ts';
import { AMOUNT_EXAMPLES } from './examples/amounts.ts';

describe('amounts', () => {
  for (const { about, examples } of AMOUNT_EXAMPLES) {
    describe(about, () => {
      it.each(examples)('$words', ({ words, finds }) => {
        const amounts = readAmounts(words, { year: 2025, written: null });
        expect(amounts.map((a) => [a.value, a.unit, a.bound, a.quote])).toEqual(finds);
        for (const { start, end, quote } of amounts) expect(words.slice(start, end)).toBe(quote);
      });
    });
  }
});
