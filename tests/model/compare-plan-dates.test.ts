import { describe, expect, it } from 'vitest';
import { comparePlanDates } from '../../src/model/compare-plan-dates.ts';

const plan = (year: number | null, written: string | null, printed: string | null = null) => ({
  year,
  dates: { written, printed, published: null },
});

describe('of two plans the older one', () => {
  it.each([
    ['is the one written on an earlier day', plan(2025, '2025-03-13'), plan(2025, '2025-05-13'), -1],
    ['depends on days before planned years', plan(2026, '2025-12-20'), plan(2025, '2026-01-05'), -1],
    [
      'depends on the day of printing where it is the only one',
      plan(2021, null, '2021-04-09'),
      plan(2021, '2021-04-10'),
      -1,
    ],
    ['depends on planned years where one has no day', plan(2025, null), plan(2023, '2023-03-24'), 1],
    ['is neither where both have the same day', plan(2025, '2025-03-13'), plan(2025, '2025-03-13'), 0],
    ['is neither where only a month is known', plan(2025, '2025-03'), plan(2025, '2025-05-13'), 0],
    ['is neither where nothing is known', plan(null, null), plan(2025, null), 0],
  ] as const)('%s', (_, one, other, expected) => {
    expect(comparePlanDates(one, other)).toBe(expected);
    expect(comparePlanDates(other, one)).toBe(-expected + 0);
  });
});
