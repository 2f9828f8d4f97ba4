import { describe, expect, it } from 'vitest';
import { placeAmong, stepsOf, sumsOf } from '../../../src/search/read/deltas.ts';

describe('rising numbers', () => {
  it.each([[[]], [[0]], [[3, 8, 12]], [[0, 0, 5, 5, 1000]]])(
    'are read from their steps as they were, %j',
    (numbers) => {
      expect(sumsOf(stepsOf(numbers))).toEqual(numbers);
    },
  );

  it('are written as the steps between them', () => {
    expect(stepsOf([3, 8, 12])).toEqual([3, 5, 4]);
  });

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [7, 1],
    [8, 3],
    [99, 3],
  ])('say behind which of them %i stands', (number, place) => {
    expect(placeAmong([0, 3, 8, 8], number)).toBe(place);
  });
});
