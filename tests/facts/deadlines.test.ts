import { describe, expect, it } from 'vitest';
import { readDeadlines } from '../../src/facts/deadlines.ts';
import { DEADLINE_EXAMPLES } from './examples/deadlines.ts';

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

  it('get the year from the date of writing where the plan has none, and no date where neither is known', () => {
    const words = '12月底前完成。';
    expect(readDeadlines(words, { year: null, written: '2024-03-01' })[0]?.to).toBe('2024-12-31');
    expect(readDeadlines(words, { year: null, written: null })[0]).toMatchObject({ kind: 'by', to: null });
  });

  it('are read in the first year of a plan for several years', () => {
    const words = '2024年底前完成摸底，2026年底前全部完成。';
    const deadlines = readDeadlines(words, { year: 2026, written: '2024-03-01' });
    expect(deadlines.map(({ to }) => to)).toEqual(['2024-12-31', '2026-12-31']);
  });

  describe('of a plan for 2023—2025, issued on 2023-10-19', () => {
    const dates = { year: 2023, period: { from: 2023, to: 2025 }, written: null, printed: '2023-10-19' };
    it.each([
      ['年底前建成3个平台。', 'by', null],
      ['今年年底前建成。', 'by', '2023-12-31'],
      ['明年3月底前验收。', 'by', '2024-03-31'],
      ['2024年完成初验，年底前投用。', 'by', '2024-12-31'],
      ['每年12月底前上报总结。', 'recurrence', null],
      ['上半年完成。', 'period', null],
      ['全年完成3家。', 'period', null],
      ['本方案印发后3个月内出台细则。', 'trigger', '2024-01-19'],
      ['自印发之日起30日内报备。', 'trigger', '2023-11-18'],
      ['于本文印发后10个工作日内报送。', 'trigger', null],
      ['《细则》印发后3个月内出台。', 'trigger', null],
    ])('%s is %s %s', (words, kind, to) => {
      expect(readDeadlines(words, dates).at(-1)).toMatchObject({ kind, to });
    });
  });

  it('end on the last day of a shorter month', () => {
    const dates = { year: 2023, written: '2023-11-30', published: '2023-12-05' };
    expect(readDeadlines('印发后3个月内完成。', dates)[0]?.to).toBe('2024-02-29');
  });

  it('are not dates up to the day of issue', () => {
    const dates = { year: 2020, written: '2020-11-01' };
    expect(readDeadlines('2020年9月11日，国务院召开会议。', dates)).toEqual([]);
    expect(readDeadlines('截至2020年10月31日，完成30%。', dates)).toEqual([]);
  });
});
