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

describe('what is dated in a plan', () => {
  it('is its dates and the dated deadlines of its clauses', () => {
    expect(datedOf(planWith([])).map(({ kind, to, quote }) => [kind, to, quote])).toEqual([
      ['written', '2025-03-13', null],
      ['commitment', '2025-06-30', '6月底前'],
      ['commitment', '2025-12-31', '12月底前'],
    ]);
  });

  it('is what the editor wrote where an entry speaks of the same words', () => {
    const quote = '6月底前完成指挥中心建设';
    const entry = { kind: 'commitment', from: null, to: '2025-06', quote, clause: '1' } as const;
    const dated = datedOf(planWith([entry])).filter(({ kind }) => kind === 'commitment');
    expect(dated).toEqual([
      { ...entry, deadline: 'by', inferred: true },
      expect.objectContaining({ quote: '12月底前', to: '2025-12-31' }),
    ]);
  });

  it('says that the year of an entry is the plan’s where its words name none', () => {
    const entry = (quote: string) =>
      ({ kind: 'commitment', from: null, to: '2025', quote, clause: null }) as const;
    const dated = datedOf(planWith([entry('完成年度建设目标'), entry('2025年完成建设')]));
    expect(dated.slice(0, 2).map(({ inferred }) => inferred)).toEqual([true, false]);
  });

  it('has no date twice that the timeline quotes from the document', () => {
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
