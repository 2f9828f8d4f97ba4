import { describe, expect, it } from 'vitest';
import type { Build } from './build.ts';
import { growthsOf, ratiosOf } from './ratios.ts';
import { printRatios } from './report.ts';

const build = (builder: string, seconds: number, more: Partial<Build> = {}): Build => ({
  builder,
  clausePages: builder === 'Starlight' ? null : 'all',
  step: 'first',
  plans: 1000,
  pages: 1000,
  bytes: 1e6,
  seconds,
  megabytes: seconds * 10,
  ...more,
});

describe('how builds compare', () => {
  it('gives the ratio of the means and of each run, with the limit', () => {
    const builds = [build('ours', 110), build('e128f88', 100), build('ours', 120), build('e128f88', 80)];
    const [time] = ratiosOf(builds, 1000, 'e128f88');
    expect(time).toMatchObject({ name: 'a page a clause: time to e128f88', runs: [1.1, 1.5], limit: 1.1 });
    expect(printRatios(time ? [time] : [])).toMatch(/1000 plans +1\.28 +1\.10 1\.50 +≤ 1\.10 {2}missed$/);
  });

  it('compares a page a plan with Starlight, in time and memory', () => {
    const builds = [build('Starlight', 60), build('ours', 60, { clausePages: 'none', megabytes: 240 })];
    expect(ratiosOf(builds, 1000).map(({ mean, limit }) => [mean, limit])).toEqual([
      [1, 1.25],
      [0.4, 0.5],
    ]);
  });

  it('compares a build after one change with the first', () => {
    const builds = [build('ours', 100), build('ours', 20, { step: 'after one change' })];
    expect(ratiosOf(builds, 1000)).toMatchObject([{ mean: 0.2, limit: 0.45 }]);
  });

  it('gives the exponent of the growth of time', () => {
    const builds = [build('ours', 10, { plans: 100 }), build('ours', 100)];
    expect(growthsOf(builds, 100, 1000)).toMatchObject([{ mean: 1, runs: [1], limit: 1 }]);
  });
});
