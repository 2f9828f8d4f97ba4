import { describe, expect, it } from 'vitest';
import { floorIndex, encodeDeltas, decodeDeltas } from '../../../src/search/read/deltas.ts';

describe('rising numbers', () => {
  it.each([[[]], [[0]], [[3, 8, 12]], [[0, 0, 5, 5, 1000]]])(
    'are read from their steps as they were, %j',
    (numbers) => {
      expect(decodeDeltas(encodeDeltas(numbers))).toEqual(numbers);
    },
  );

  it('are written as the steps between them', () => {
    expect(encodeDeltas([3, 8, 12])).toEqual([3, 5, 4]);
  });

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [7, 1],
    [8, 3],
    [99, 3],
  ])('say behind which of them %i stands', (number, place) => {
    expect(floorIndex([0, 3, 8, 8], number)).toBe(place);
  });
});
