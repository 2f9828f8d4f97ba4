/** A stretch of time, its end not in it, in milliseconds since 1970 (UTC). */
export interface Stretch {
  start: number;
  end: number;
}

/** The time from the beginning of one date to the end of another, each as precise as it is given: 2025 is a whole year. */
export function stretchOf(from: string, to: string): Stretch {
  return { start: startOf(from), end: endOf(to) };
}

/** The years that stretches touch, without a gap: 2021, 2022, 2023. */
export function yearsOf(stretches: readonly Stretch[]): number[] {
  if (stretches.length === 0) return [];
  // Thousands of plans have more dates than a function takes arguments.
  const start = stretches.reduce((least, stretch) => Math.min(least, stretch.start), Infinity);
  const end = stretches.reduce((most, stretch) => Math.max(most, stretch.end), -Infinity);
  const first = new Date(start).getUTCFullYear();
  const last = new Date(end - 1).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function startOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

function endOf(iso: string): number {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}
