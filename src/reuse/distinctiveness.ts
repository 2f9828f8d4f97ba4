/**
 * The weight of words by the number of plans that have them: 1 where only two do, 0 where all do, and in between less by the same
 * step each time the number doubles.
 */
export function weightOf(having: number, plans: number): number {
  if (plans <= 2 || having <= 2) return 1;
  return Math.max(0, Math.log(plans / having) / Math.log(plans / 2));
}

/** The least distinctiveness of a run that readers are shown; the data has the others too. */
const LEAST_SHOWN = 8;

/** The runs that readers are shown, those whose `telling` is large enough. */
export function distinctiveRuns<T extends { telling: number }>(reuse: readonly T[]): T[] {
  return reuse.filter(({ telling }) => telling >= LEAST_SHOWN);
}
