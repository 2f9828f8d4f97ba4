import type { Period } from '../model/period.ts';

/** What promises are read in: the years that a plan is for and its days, where they are known. */
export interface PlanDates {
  year: number | null;
  period?: Period | null;
  written: string | null;
  printed?: string | null;
  published?: string | null;
}

/** The years that a plan speaks of. */
export interface PlanYears {
  /** The year of a date that names none, 年底前: the plan's; null in a plan for several. */
  current: number | null;
  /** The year that 今年 is: the plan's, in a plan for several the one that it was issued in. */
  spoken: number | null;
  /** The first year that is not past: of a plan for 2024—2026, written in 2024, that year. */
  first: number | null;
  /** The day from which 印发后3个月内 counts. */
  issued: string | null;
  /** Whether years may be those of the Republic without a word that says so, 105年. */
  republic: boolean;
}

/** The years that a plan speaks of, from the years that it is for and the day it was issued. */
export function planYears({ year, period, written, printed, published }: PlanDates): PlanYears {
  const issued = written ?? printed ?? published ?? null;
  const issuedIn = issued === null ? null : Number(issued.slice(0, 4));
  const known = [year, issuedIn].filter((one) => one !== null);
  return {
    current: period ? null : (year ?? issuedIn),
    spoken: period ? issuedIn : (year ?? issuedIn),
    first: known.length === 0 ? null : Math.min(...known),
    issued,
    republic: false,
  };
}
