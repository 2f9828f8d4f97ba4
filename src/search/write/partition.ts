import type { Source } from './sources.ts';

/**
 * How many characters a bundle holds at most: every bundle costs a search one more file for each pair of characters, and
 * one that has changed is written anew by one core, which takes a second.
 */
const MOST = 1_000_000;

/**
 * Plans, newest first, in bundles: years together as far as they have room, a larger year by itself in several of about
 * one size. They are filled from the oldest plans on, so that a new plan changes as few as can be.
 */
export function bundlesOf(plans: readonly Source[]): Source[][] {
  const years = [...Map.groupBy(plans.toReversed(), ({ plan }) => plan.year).values()];
  const bundles: Source[][] = [];
  for (const part of years.flatMap(partsOf)) {
    const last = bundles.at(-1);
    if (last && lettersOf(last) + lettersOf(part) <= MOST) last.push(...part);
    else bundles.push(part);
  }
  return bundles.map((bundle) => bundle.reverse()).reverse();
}

function partsOf(year: readonly Source[]): Source[][] {
  const size = lettersOf(year) / Math.ceil(lettersOf(year) / MOST);
  let before = 0;
  const parts = Map.groupBy(year, ({ letters }) => {
    const part = Math.floor(before / size);
    before += letters;
    return part;
  });
  return [...parts.values()];
}

function lettersOf(plans: readonly Source[]): number {
  return plans.reduce((sum, { letters }) => sum + letters, 0);
}
