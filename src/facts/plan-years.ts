/** What promises are read in: the plan's year and the day it was written, where they are known. */
export interface PlanDates {
  year: number | null;
  written: string | null;
}

/** The years that a plan speaks of. */
export interface PlanYears {
  /** The year of a date that names none: the plan's, or else the one it was written in. */
  current: number | null;
  /** The first year that is not past: of a plan for 2024—2026, written in 2024, that year. */
  first: number | null;
}

/** The years that a plan speaks of, from its title and the day it was written. */
export function planYears({ year, written }: PlanDates): PlanYears {
  const writtenIn = written === null ? null : Number(written.slice(0, 4));
  const current = year ?? writtenIn;
  return { current, first: year === null || writtenIn === null ? current : Math.min(year, writtenIn) };
}
