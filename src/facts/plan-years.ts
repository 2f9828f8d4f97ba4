import type { Period } from '../model/period.ts';

/** The planned years and the dates of a plan, where they are known. */
export interface PlanDates {
  year: number | null;
  period?: Period | null;
  written: string | null;
  printed?: string | null;
  published?: string | null;
}

/** The years for reading dates in a plan. */
export interface PlanYears {
  /** The year of a date without one, 年底前: the planned year; null in a plan for several years. */
  current: number | null;
  /** The year of 今年: the planned year, or in a plan for several years the year of issue. */
  spoken: number | null;
  /** The first year that is not past: 2024 for a plan for 2024—2026 that was written in 2024. */
  first: number | null;
  /** The date of issue, from which 印发后3个月内 counts. */
  issued: string | null;
  /** Whether a number such as 105年 may be a year of the Republic. */
  republic: boolean;
}

/** The years for reading dates, from the planned years and the date of issue. */
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
