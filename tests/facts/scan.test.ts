import { expect, it } from 'vitest';
import { matchesIn } from '../../src/facts/scan.ts';

it.each([
  ['每周调度、每月通报', /每[周月]/g],
  ['市公安局市交通委', /(?<=局|委)/g],
  ['安全', /(?<number>\d+)个/g],
  ['2024年、2025年', /(?<year>\d{4})年/g],
])('matchesIn(%j) equals matchAll', (text, pattern) => {
  const all = [...text.matchAll(pattern)];
  expect(matchesIn(text, pattern)).toEqual(all);
  expect(matchesIn(text, pattern), 'a second time').toEqual(all);
});
