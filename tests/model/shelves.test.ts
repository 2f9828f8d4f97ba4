import { describe, expect, it } from 'vitest';
import { initialOf } from '../../src/model/initial.ts';
import { LIST_SIZES } from '../../src/model/list-size.ts';
import { logEntrySchema } from '../../src/model/log.ts';
import { inLogOrder, listAbove, numberedAddresses } from '../../src/model/shelves.ts';
import { planOf, REGISTERS } from '../views/plans.ts';

const plansOf = (count: number, year = 2025) =>
  Array.from({ length: count }, (_, at) => planOf([], { id: `plan-${at}-${year}`, year }));
const entryOn = (plan: string) =>
  logEntrySchema.parse({
    date: '2026-11-21',
    kind: 'published',
    plan,
    title: plan,
    reason: '首次收录。',
    sha256: null,
  });

describe('numbered pages', () => {
  const { whole, page } = LIST_SIZES.lines;

  it('are needed only where a list does not fit on its first page', () => {
    expect(numberedAddresses(plansOf(whole), REGISTERS, [])).toEqual([]);
    expect(numberedAddresses(plansOf(whole + 1), REGISTERS, [])).toEqual([
      '/years/2025/1/',
      '/years/2025/2/',
    ]);
  });

  it('stand on the shelves of a list by year, the first of a shelf without a number', () => {
    const log = plansOf(page + 21).map(({ id }) => entryOn(id));
    expect(numberedAddresses([], REGISTERS, log)).toEqual(['/log/2026/', '/log/2026/2/']);
  });

  it('keep their addresses when a plan is added, of whatever year', () => {
    const plans = plansOf(whole + 1);
    const before = numberedAddresses(plans, REGISTERS, []);
    const after = numberedAddresses([...plansOf(1, 1999), ...plans], REGISTERS, []);
    expect(before.filter((address) => !after.includes(address))).toEqual([]);
  });

  it.each([
    ['/sectors/road/3/', '/sectors/road/'],
    ['/sectors/road/2025/2/', '/sectors/road/'],
    ['/targets/undated/', '/targets/'],
    ['/units/letters/s/4/', '/units/'],
    ['/units/collective/2025/', '/units/'],
    ['/units/shanghai-emergency/2025/', '/units/shanghai-emergency/'],
    ['/terms/一网统管/', '/terms/'],
    ['/sectors/road/', null],
    ['/years/2025/', null],
    ['/plans/qingpu-emergency-2023/3-1/', null],
  ])('that are not needed any more lead on: %s', (address, list) => {
    expect(listAbove(address)).toBe(list);
  });
});

describe('the order of the log', () => {
  it('is that in which plans were first recorded; those without an entry come last', () => {
    const plans = plansOf(12);
    const log = ['plan-11-2025', 'plan-2-2025', 'plan-11-2025'].map(entryOn);
    const ids = inLogOrder(plans, log).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['plan-11-2025', 'plan-2-2025', 'plan-0-2025', 'plan-1-2025']);
    expect(ids.at(-1)).toBe('plan-10-2025');
  });
});

describe('the initial of a name', () => {
  it.each([
    ['上海市公安局', 's'],
    ['长治市应急管理局', 'c'],
    ['重庆市', 'c'],
    ['《安全生产法》', 'a'],
    ['ETC系统', 'e'],
    ['2+3+N', 'other'],
  ])('of %s is %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });
});
