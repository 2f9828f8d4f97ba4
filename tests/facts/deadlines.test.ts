import { describe, expect, it } from 'vitest';
import { readDeadlines } from '../../src/facts/deadlines.ts';
import { DEADLINE_EXAMPLES } from '../../src/facts/examples/deadlines.ts';

describe('deadlines', () => {
  for (const { about, examples } of DEADLINE_EXAMPLES) {
    describe(about, () => {
      it.each(examples)('$words', ({ words, finds }) => {
        const deadlines = readDeadlines(words, { year: 2025, written: null });
        expect(deadlines.map((d) => [d.kind, d.from, d.to, d.inferred, d.quote])).toEqual(finds);
        for (const { start, end, quote } of deadlines) expect(words.slice(start, end)).toBe(quote);
      });
    });
  }

  it('takes the year from the day of writing where the plan names none, and no year where neither is known', () => {
    const words = '12月底前完成。';
    expect(readDeadlines(words, { year: null, written: '2024-03-01' })[0]?.to).toBe('2024-12-31');
    expect(readDeadlines(words, { year: null, written: null })).toEqual([]);
  });
});
