import type { Period } from './period.ts';

/** The planned year or years as a number, 2025 or 2024—2026; null where they are not known. */
export function spanYears({ year, period }: { year: number | null; period: Period | null }): string | null {
  return period ? `${period.from}—${period.to}` : (year?.toString() ?? null);
}

/** The planned year or years, 2025年 or 2024—2026年; null where they are not known. */
export function printYears(plan: { year: number | null; period: Period | null }): string | null {
  const years = spanYears(plan);
  return years && `${years}年`;
}

/** A date as documents print it, 2021-04-07 → 2021年4月7日, as precise as it is given. */
export function printDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

/** Whether the day or month of a date exists: 2024-02-29 and 2025-12 do, 2025-02-29 and 2025-13 do not. */
export function isCalendarDate(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
