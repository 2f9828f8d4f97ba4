/** The year before the first of the Republic (民国), whose years Taiwan counts in. */
const BEFORE = 1911;

/** The common year of a year as printed, 114 → 2025, and 2025 → 2025. */
export function commonYear(year: number): number {
  return year < 1000 ? year + BEFORE : year;
}
