import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/reuse/corpus.ts';
import { slotOf, slotsFor } from '../../src/reuse/grams.ts';
import { findOccurrences } from '../../src/reuse/occurrences.ts';
import { PLANS } from '../exports/corpus.ts';

describe('the grams of the published plans', () => {
  const corpus = buildCorpus(PLANS);
  const { codes, fields, starts, gram } = corpus;
  const { planCounts, previous } = findOccurrences(corpus, 3);
  const places = fields.flatMap(({ plan }, field) => {
    const [start = 0, end = 0] = [starts[field], (starts[field + 1] ?? 0) - gram];
    return Array.from({ length: Math.max(end - start, 0) }, (_, at) => ({ plan, place: start + at }));
  });
  const groups = [
    ...Map.groupBy(places, ({ place }) => slotOf(corpus, place, slotsFor(codes.length))).values(),
  ];
  const plansOf = (group: typeof places) => new Set(group.map(({ plan }) => plan)).size;

  it('are counted once for each plan that has them, but not where only one has', () => {
    for (const group of groups) {
      const plans = plansOf(group);
      for (const { place } of group) expect(planCounts[place]).toBe(plans === 1 ? 0 : plans);
    }
    expect(groups.map(plansOf)).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
  });

  it('link each place to the one before, but not where too many plans have them', () => {
    for (const group of groups) {
      const isLinked = plansOf(group) > 1 && plansOf(group) <= 3;
      const before = group.map((_, at) => (isLinked ? (group[at - 1]?.place ?? 0) : 0));
      expect(group.map(({ place }) => previous[place])).toEqual(before);
    }
  });
});
