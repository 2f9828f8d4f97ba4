import { describe, expect, it } from 'vitest';
import { decodeDeltas, encodeDeltas, floorIndex } from '../../../src/search/read/deltas.ts';

describe('deltas of numbers', () => {
  it.each([[[]], [[0]], [[3, 8, 12]], [[0, 0, 5, 5, 1000]]])('decode to the numbers, %j', (numbers) => {
    expect(decodeDeltas(encodeDeltas(numbers))).toEqual(numbers);
  });

  it('are the differences between neighbours', () => {
    expect(encodeDeltas([3, 8, 12])).toEqual([3, 5, 4]);
  });
});

describe('the floor index in sorted numbers', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [7, 1],
    [8, 3],
    [99, 3],
  ])('of %i is %i', (number, index) => {
    expect(floorIndex([0, 3, 8, 8], number)).toBe(index);
  });
});
