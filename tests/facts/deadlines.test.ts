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

  it('takes the year from the day of writing where the plan names none, and no day where neither is known', () => {
    const words = '12月底前完成。';
    expect(readDeadlines(words, { year: null, written: '2024-03-01' })[0]?.to).toBe('2024-12-31');
    expect(readDeadlines(words, { year: null, written: null })[0]).toMatchObject({ kind: 'by', to: null });
  });

  it('keeps the first year of a plan for several', () => {
    const words = '2024年底前完成摸底，2026年底前全部完成。';
    const deadlines = readDeadlines(words, { year: 2026, written: '2024-03-01' });
    expect(deadlines.map(({ to }) => to)).toEqual(['2024-12-31', '2026-12-31']);
  });
});
