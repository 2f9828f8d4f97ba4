import { describe, expect, it } from 'vitest';
import { clausesOf, newPart } from '../../src/model/part.ts';
import type { Plan, TimelineEntry } from '../../src/model/plan.ts';
import { datedOf } from '../../src/model/timeline.ts';
import { planOf } from '../exports/corpus.ts';

const TEXT = '6月底前完成指挥中心建设，12月底前投入使用。';

function planWith(timeline: TimelineEntry[]): Plan {
  const [clause] = clausesOf([newPart({ kind: 'clause', number: '一、', text: TEXT })]);
  const due = (quote: string, to: string | null) => {
    const start = TEXT.indexOf(quote);
    return { quote, start, end: start + quote.length, kind: 'by', from: null, to, inferred: true } as const;
  };
  const deadlines = [due('6月底前', '2025-06-30'), due('12月底前', '2025-12-31'), due('投入使用', null)];
  const dates = { written: '2025-03-13', printed: null, published: null };
  return {
    ...planOf('shanghai-emergency-2025'),
    dates,
    timeline,
    clauses: clause ? [{ ...clause, deadlines }] : [],
  };
}

describe('the dated events of a plan', () => {
  it('are its dates and the dated deadlines of its clauses', () => {
    expect(datedOf(planWith([])).map(({ kind, to, quote }) => [kind, to, quote])).toEqual([
      ['written', '2025-03-13', null],
      ['commitment', '2025-06-30', '6月底前'],
      ['commitment', '2025-12-31', '12月底前'],
    ]);
  });

  it('are those of the timeline where both quote the same words', () => {
    const quote = '6月底前完成指挥中心建设';
    const entry = { kind: 'commitment', from: null, to: '2025-06', quote, clause: '1' } as const;
    const dated = datedOf(planWith([entry])).filter(({ kind }) => kind === 'commitment');
    expect(dated).toEqual([
      { ...entry, deadline: 'by', inferred: true },
      expect.objectContaining({ quote: '12月底前', to: '2025-12-31' }),
    ]);
  });

  it('have an inferred year where the quote has none', () => {
    const entry = (quote: string) =>
      ({ kind: 'commitment', from: null, to: '2025', quote, clause: null }) as const;
    const dated = datedOf(planWith([entry('完成年度建设目标'), entry('2025年完成建设')]));
    expect(dated.slice(0, 2).map(({ inferred }) => inferred)).toEqual([true, false]);
  });

  it('have no date twice', () => {
    const entry = {
      kind: 'written',
      from: null,
      to: '2025-03-13',
      quote: '2025年3月13日',
      clause: null,
    } as const;
    const written = datedOf(planWith([entry])).filter(({ kind }) => kind === 'written');
    expect(written).toEqual([{ ...entry, deadline: null, inferred: false }]);
  });
});
