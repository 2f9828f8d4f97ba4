import { describe, expect, it } from 'vitest';
import { readTargets } from '../../src/facts/targets.ts';
import type { Target } from '../../src/model/facts.ts';
import { TARGET_NUMBER_EXAMPLES } from './examples/target-numbers.ts';
import { TARGET_REFUSAL_EXAMPLES } from './examples/target-refusals.ts';
import { TARGET_EXAMPLES, type TargetReading } from './examples/targets.ts';

function readingOf({ value, upper, unit, bound, kind, quote }: Target): TargetReading {
  return [upper === null ? value : [value, upper], unit, bound, kind, quote];
}

describe('targets', () => {
  for (const { about, examples } of [
    ...TARGET_EXAMPLES,
    ...TARGET_NUMBER_EXAMPLES,
    ...TARGET_REFUSAL_EXAMPLES,
  ]) {
    describe(about, () => {
      it.each(examples)('$words', ({ words, finds }) => {
        const targets = readTargets(words, { year: 2025, written: null });
        expect(targets.map(readingOf)).toEqual(finds);
        for (const { start, end, quote } of targets) expect(words.slice(start, end)).toBe(quote);
      });
    });
  }

  it('are those of the planned year, not of the year before', () => {
    const words = '2023年，新建充电桩800个。';
    expect(readTargets(words, { year: 2023, written: null })).toHaveLength(1);
    expect(readTargets(words, { year: 2024, written: null })).toHaveLength(0);
    expect(readTargets(words, { year: null, written: null })).toHaveLength(1);
  });
});
