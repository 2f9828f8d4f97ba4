import { describe, expect, it } from 'vitest';
import { readShard, shareOf } from '../../src/site/shard.ts';

describe('a part of a site', () => {
  it('is written as its number and the count of parts', () => {
    expect(readShard('2/4')).toEqual({ number: 2, of: 4 });
  });

  it.each(['0/4', '5/4', '2', '2/', '2/4/1', '二/四', '-1/4', '1.5/4', ''])('is not “%s”', (name) => {
    expect(() => readShard(name)).toThrow(`not “${name}”`);
  });

  it.each([0, 1, 3, 5, 1000])(
    'has a slice of %i plans, and together the parts have each plan once',
    (count) => {
      const all = Array.from({ length: count }, (_, n) => n);
      for (const of of [1, 4, 7]) {
        const shares = Array.from({ length: of }, (_, n) => shareOf(all, { number: n + 1, of }));
        expect(shares.flat()).toEqual(all);
        const sizes = shares.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    },
  );
});
