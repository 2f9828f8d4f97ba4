/** Consecutive years: the first and the last. */
export interface Period {
  from: number;
  to: number;
}

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

/** Several keys as one, `2023_2024_2025`. */
export function joinYearKeys(keys: readonly string[]): string {
  return keys.join('_');
}

/** The keys that were joined as one, 2023, 2024 and 2025. */
export function splitYearKeys(joined: string): string[] {
  return joined.split('_');
}

/** What a key is called, “2025年”, “没有写明年份”. */
export function yearLabel(key: string): string {
  return key === UNDATED ? '没有写明年份' : `${key}年`;
}

/** Compares two keys: the last year first, what has no year last. */
export function compareYearKeys(a: string, b: string): number {
  return Number(a === UNDATED) - Number(b === UNDATED) || Number(b) - Number(a);
}
