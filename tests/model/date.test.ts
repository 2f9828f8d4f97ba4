import { expect, test } from 'vitest';
import { isCalendarDate } from '../../src/model/date.ts';
import { metadataSchema } from '../../src/model/plan.ts';

test.for([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-04-31', false],
  ['2025-12', true],
  ['2025-13', false],
  ['2025', true],
] as const)('%s is in the calendar: %s', ([iso, exists]) => expect(isCalendarDate(iso)).toBe(exists));

test('a plan cannot have been written on a day that does not exist', () => {
  const dates = { written: '2024-02-30', printed: null, published: null };
  expect(metadataSchema.shape.dates.safeParse(dates).error?.issues).toMatchObject([
    { path: ['written'], message: 'no such day in the calendar' },
  ]);
});
