import { expect, it } from 'vitest';
import { costOf, mostAtOnce, secondsOnPhone } from './cost.ts';

const sentFile = (from: number, until: number) => ({
  path: '/site-1/a',
  sent: 1_250_000,
  plain: 0,
  from,
  until,
});

it('counts requests that are pending together, not those one after the other', () => {
  expect(mostAtOnce([])).toBe(0);
  expect(mostAtOnce([sentFile(0, 5), sentFile(5, 9), sentFile(9, 12)])).toBe(1);
  expect(mostAtOnce([sentFile(0, 5), sentFile(2, 9), sentFile(4, 6), sentFile(7, 8)])).toBe(3);
});

it('takes a phone six round trips at a time, three more for each host, and a second for 10 Mbit', () => {
  const files = [sentFile(0, 1), sentFile(0, 1), sentFile(0, 1)];
  expect(secondsOnPhone(costOf(1, files))).toBeCloseTo(3 + 0.05);
  expect(secondsOnPhone(costOf(3, files))).toBeCloseTo(3 + 0.1);
});
