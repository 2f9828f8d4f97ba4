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
