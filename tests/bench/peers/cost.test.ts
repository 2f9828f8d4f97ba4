import { expect, it } from 'vitest';
import { costOf, mostAtOnce, secondsOnPhone } from './cost.ts';

const answer = (from: number, until: number) => ({
  path: '/site-1/a',
  sent: 1_250_000,
  plain: 0,
  from,
  until,
});

it('counts answers that were on their way together, not those one behind the other', () => {
  expect(mostAtOnce([])).toBe(0);
  expect(mostAtOnce([answer(0, 5), answer(5, 9), answer(9, 12)])).toBe(1);
  expect(mostAtOnce([answer(0, 5), answer(2, 9), answer(4, 6), answer(7, 8)])).toBe(3);
});

it('takes a phone six round trips at a time, three more for each host, and a second for 10 Mbit', () => {
  const answers = [answer(0, 1), answer(0, 1), answer(0, 1)];
  expect(secondsOnPhone(costOf(1, answers))).toBeCloseTo(3 + 0.05);
  expect(secondsOnPhone(costOf(3, answers))).toBeCloseTo(3 + 0.1);
});
