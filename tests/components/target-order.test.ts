import { describe, expect, it } from 'vitest';
import { orderAfterClick, printOrder, readOrder } from '../../src/components/facts/target-order.ts';

const ALL = { plan: null, year: null, region: null, key: 'plan', descending: false } as const;

describe('the order of the table of targets', () => {
  it.each([
    '',
    '?plan=qingpu-emergency-2023',
    '?sort=value&order=desc',
    '?plan=a&sort=unit',
    '?year=2025&region=shanghai',
  ])('is said by its address and read from it, “%s”', (query) => {
    expect(printOrder(readOrder(query))).toBe(query);
  });

  it('is that of the plans by default', () => {
    expect(readOrder('?sort=price')).toEqual(ALL);
  });

  it('is reversed by a second click on a column, and ascending after a click on another', () => {
    const down = orderAfterClick({ ...ALL, key: 'value' }, 'value');
    expect(down).toEqual({ ...ALL, key: 'value', descending: true });
    expect(orderAfterClick(down, 'unit')).toEqual({ ...ALL, key: 'unit' });
  });
});
