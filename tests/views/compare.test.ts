import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import { comparablePlans } from '../../src/views/comparable-plans.ts';
import { compareAddress, relatedComparisons, yearComparisons } from '../../src/views/compare.ts';
import { planOf, REGISTERS } from './plans.ts';

const planFor = (id: string, year: number | null, known: Partial<Plan> = {}) =>
  planOf([], { id, title: id, year, issuers: ['长宁区安全生产委员会'], region: 'changning', ...known });

const plans = [
  planFor('changning-2023', 2023),
  planFor('changning-2025', 2025),
  planFor('changzhi-2025', 2025, { region: 'changzhi', issuers: ['长治市应急管理局'] }),
  planFor('shanghai-2023', 2023, { region: 'shanghai', period: { from: 2023, to: 2025 } }),
  planFor('undated', null, { region: null }),
];

describe('the plans that can be compared', () => {
  const years = comparablePlans(plans, REGISTERS);

  it('stand under each of their years, the newest first, those without one last', () => {
    expect([...years.keys()]).toEqual(['2025', '2024', '2023', UNDATED]);
    expect(years.get('2024')?.regions.flatMap(({ plans: own }) => own.map(([id]) => id))).toEqual([
      'shanghai-2023',
    ]);
  });

  it('are grouped by region in the order of the register, each with its issuers', () => {
    expect(years.get('2025')).toEqual({
      issuers: ['长宁区安全生产委员会', '长治市应急管理局'],
      regions: [
        { name: '上海市', plans: [['shanghai-2023', '上海：shanghai-2023', 0]] },
        { name: '长宁区', plans: [['changning-2025', '长宁：changning-2025', 0]] },
        { name: '长治市', plans: [['changzhi-2025', '长治：changzhi-2025', 1]] },
      ],
    });
    expect(years.get(UNDATED)?.regions.map(({ name }) => name)).toEqual(['其他']);
  });
});

describe('comparisons that are offered', () => {
  it('are first an issuer’s plans for one year and the next, the older on the left', () => {
    const own = plans.filter(({ region }) => region === 'changning');
    expect(yearComparisons(own, REGISTERS, 5).map(({ address, said }) => [address, said])).toEqual([
      ['/compare/?a=changning-2023&b=changning-2025', '2023年，2025年'],
    ]);
    expect(yearComparisons(own, REGISTERS, 0)).toEqual([]);
  });

  it('are then plans with clauses that may correspond, those with most first', () => {
    const pair = (a: string, b: string, clause: string) => ({
      a: { plan: a, clause },
      b: { plan: b, clause },
      confirmed: false,
      note: null,
    });
    const pairs = [
      pair('changning-2023', 'changzhi-2025', '1'),
      pair('shanghai-2023', 'changning-2025', '1'),
      pair('shanghai-2023', 'changning-2025', '2'),
    ];
    expect(relatedComparisons(plans, pairs, REGISTERS).map(({ address }) => address)).toEqual([
      compareAddress('shanghai-2023', 'changning-2025'),
      compareAddress('changning-2023', 'changzhi-2025'),
    ]);
  });
});
