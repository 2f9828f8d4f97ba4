import { z } from 'zod';

/** Consecutive years: the first and the last. */
export const periodSchema = z
  .strictObject({ from: z.int(), to: z.int() })
  .refine(({ from, to }) => from < to, 'from is not before to');

export type Period = z.infer<typeof periodSchema>;

/** The planned years: each year of a period, 2023, 2024 and 2025; empty where the year is not known. */
export function plannedYears({ year, period }: { year: number | null; period: Period | null }): number[] {
  if (period === null) return year === null ? [] : [year];
  return Array.from({ length: period.to - period.from + 1 }, (_, at) => period.from + at);
}

/** The key of what has no year. */
export const UNDATED = 'undated';

/** The keys under which a plan is found by year: `2023`, `2024` and `2025`, or `undated`. */
export function yearKeys(plan: { year: number | null; period: Period | null }): string[] {
  const years = plannedYears(plan).map(String);
  return years.length > 0 ? years : [UNDATED];
}
