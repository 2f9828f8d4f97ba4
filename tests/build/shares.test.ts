import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/build/shares.ts';

const plans = (count: number) => Array.from({ length: count }, (_, n) => `plan-${n}`);
const sizes = (count: number, processes: number) =>
  sharesOf(plans(count), processes).map(({ length }) => length);

describe('the shares in which plans are rendered', () => {
  it('are one where there are few plans, and none where there is none', () => {
    expect(sizes(5, 3)).toEqual([5]);
    expect(sizes(0, 3)).toEqual([]);
  });

  it('are as many as there are processes, about as long as each other', () => {
    expect(sizes(1000, 3)).toEqual([334, 334, 332]);
  });

  it('are several for each process where one would be too long for its memory', () => {
    expect(sizes(2000, 3)).toEqual([334, 334, 334, 334, 334, 330]);
    expect(Math.max(...sizes(10_000, 1))).toBeLessThanOrEqual(400);
  });

  it('are all plans in their order', () => {
    expect(sharesOf(plans(1000), 7).flat()).toEqual(plans(1000));
  });
});
