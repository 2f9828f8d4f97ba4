import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/facts.ts';
import { findCounterparts } from '../../src/reuse/counterparts.ts';
import { pairClauses } from '../../src/reuse/pairs.ts';
import { relatedPlans } from '../../src/reuse/related.ts';
import { rowsOf } from '../../src/reuse/rows.ts';
import { pairTargets } from '../../src/reuse/targets.ts';
import { counterpartsByClause } from '../../src/views/counterparts.ts';
import { PLANS, REGISTERS } from '../exports/corpus.ts';
import { clause, planOf } from '../views/plans.ts';

const target = (quote: string, value: number, unit: string): Target => ({
  quote,
  value,
  upper: null,
  unit,
  start: 0,
  end: quote.length,
  bound: 'exactly',
  kind: 'target',
});

const YEARS = [2024, 2025].map((year) =>
  planOf(
    [
      clause('一、', { title: '压实企业主体责任', text: '推动企业建立自查自改机制。' }),
      clause('二、', { title: '推进旧区改造', text: `完成${year - 1954}万平方米成片二级旧里以下房屋改造。` }),
      ...(year === 2025 ? [clause('三、', { title: '加强海上搜救', text: '完善船舶应急预案。' })] : []),
    ],
    { id: `city-${year}`, year, region: 'shanghai', issuers: ['上海市住房城乡建设委'] },
  ),
);

describe('plans of related issuers', () => {
  it('are those of one body for two years, and of the bodies of one kind in a place and the place above it', () => {
    const related = relatedPlans([...PLANS, ...YEARS], REGISTERS).map(({ a, b }) => `${a.id} ${b.id}`);
    expect(related.toSorted()).toEqual([
      'city-2024 city-2025',
      'qingpu-emergency-2023 shanghai-emergency-2025',
      'shanghai-work-safety-2021 changning-work-safety-2025',
    ]);
  });
});

describe('the clauses that may correspond', () => {
  const [old, young] = YEARS.map(({ clauses }) => clauses);

  it('of two years are those about the same matter', () => {
    const pairs = pairClauses(old ?? [], young ?? []).map(({ a, b }) => [a, b]);
    expect(pairs).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  it('of 上海市 and 长宁区 are on company duty, on party duty, on enforcement', () => {
    const proposed = findCounterparts(PLANS, REGISTERS, []).map(({ a, b }) => [a.clause, b.clause]);
    expect(proposed).toEqual(
      expect.arrayContaining([
        ['1-2-7', '1-4'],
        ['1-2-5', '1-2'],
        ['2-7-25', '3-16'],
      ]),
    );
  });

  it('are aligned in the order of the first plan, none left out', () => {
    expect(rowsOf(old ?? [], young ?? []).map(({ a, b }) => [a?.id, b?.id])).toEqual([
      ['1', '1'],
      ['2', '2'],
      [undefined, '3'],
    ]);
    expect(rowsOf([], old ?? []).map(({ b }) => b?.id)).toEqual(['1', '2']);
  });

  it('are not proposed where an editor refuses them, and are no proposal where one confirms them', () => {
    const [a, b] = ['city-2024/2', 'city-2025/2'] as const;
    const judge = (verdict: 'confirmed' | 'refused') =>
      findCounterparts(YEARS, REGISTERS, [{ a: b, b: a, verdict, note: null }]).filter(
        (pair) => pair.a.clause === '2',
      );
    expect(judge('refused')).toEqual([]);
    expect(judge('confirmed')).toMatchObject([{ confirmed: true }]);
  });
});

describe('targets side by side', () => {
  const before = target('完成70万平方米成片二级旧里以下房屋改造', 700000, '平方米');
  const after = target('完成71万平方米成片二级旧里以下房屋改造', 710000, '平方米');
  const other = target('建成100个“美丽街区”', 100, '个');

  it('are those that count the same thing in similar words', () => {
    expect(pairTargets([other, before], [after])).toEqual([
      { a: other, b: null },
      { a: before, b: after },
    ]);
  });

  it('are told with the clauses that they stand in, the older first', () => {
    const [old, young] = YEARS.map((plan, index) => ({
      ...plan,
      clauses: plan.clauses.map((own) => ({
        ...own,
        targets: own.id === '2' ? ([[before], [after]][index] ?? []) : [],
      })),
    }));
    const plans = [young, old].flatMap((plan) => plan ?? []);
    const views = counterpartsByClause(plans, findCounterparts(plans, REGISTERS, []), REGISTERS);
    for (const name of ['city-2024/2', 'city-2025/2']) {
      expect(views.get(name)).toMatchObject([
        {
          status: '按文字提出的建议，未经编者确认',
          targets: [[{ words: before.quote }, { words: after.quote }]],
        },
      ]);
    }
  });
});
