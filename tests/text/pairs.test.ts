import { expect, it } from 'vitest';
import { pairsOf } from '../../src/text/pairs.ts';

it('the pairs of some letters overlap, and a single letter has none', () => {
  expect(pairsOf('提级调查')).toEqual(['提级', '级调', '调查']);
  expect(pairsOf('提')).toEqual([]);
  expect(pairsOf('')).toEqual([]);
});
