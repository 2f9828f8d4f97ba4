/**
 * How much words tell that stand in so many of all plans: 1 where only two have them, 0 where all have them, and less the
 * more have them in between, in equal steps for each time that the number doubles.
 */
export function weightOf(having: number, plans: number): number {
  if (plans <= 2 || having <= 2) return 1;
  return Math.max(0, Math.log(plans / having) / Math.log(plans / 2));
}

/** From how many telling letters on a run is shown to readers; the data has those that tell less too. */
export const TELLING = 8;

/** The runs that readers are shown. */
export function tellingRuns<T extends { telling: number }>(reuse: readonly T[]): T[] {
  return reuse.filter(({ telling }) => telling >= TELLING);
}
