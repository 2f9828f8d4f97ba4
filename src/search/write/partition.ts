import type { PlanSource } from './sources.ts';

/**
 * The most characters of a bundle. Few large bundles save fetches: a search fetches at least one chunk of each for a pair of
 * letters. But one core rewrites a bundle that has changed; at this size that takes a second.
 */
const MAX_LETTERS = 1_000_000;

/**
 * Plans, newest first, in bundles: several years in one as far as they fit, a larger year by itself in several of about one
 * size. They are filled from the oldest plans on, so that a new plan changes few of them.
 */
export function partitionPlans<Source extends PlanSource>(plans: readonly Source[]): Source[][] {
  const years = [...Map.groupBy(plans.toReversed(), ({ plan }) => plan.year).values()];
  const bundles: Source[][] = [];
  for (const part of years.flatMap(divideYear)) {
    const last = bundles.at(-1);
    if (last && lettersOf(last) + lettersOf(part) <= MAX_LETTERS) last.push(...part);
    else bundles.push(part);
  }
  return bundles.map((bundle) => bundle.reverse()).reverse();
}

function divideYear<Source extends PlanSource>(year: readonly Source[]): Source[][] {
  const size = lettersOf(year) / Math.ceil(lettersOf(year) / MAX_LETTERS);
  let before = 0;
  const parts = Map.groupBy(year, ({ letters }) => {
    const part = Math.floor(before / size);
    before += letters;
    return part;
  });
  return [...parts.values()];
}

function lettersOf(plans: readonly PlanSource[]): number {
  return plans.reduce((sum, { letters }) => sum + letters, 0);
}
