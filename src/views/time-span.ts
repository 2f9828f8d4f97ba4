/** A span of time in milliseconds since 1970 (UTC), `end` excluded. */
export interface TimeSpan {
  start: number;
  end: number;
}

/** The time from the beginning of one date to the end of another, each as precise as it is given: 2025 is a whole year. */
export function timeSpanOf(from: string, to: string): TimeSpan {
  return { start: startOf(from), end: endOf(to) };
}

/** The years that spans touch, without a gap: 2021, 2022, 2023. */
export function yearsOf(spans: readonly TimeSpan[]): number[] {
  if (spans.length === 0) return [];
  // Not Math.min(...): thousands of plans have more dates than a function takes arguments.
  const start = spans.reduce((least, span) => Math.min(least, span.start), Infinity);
  const end = spans.reduce((most, span) => Math.max(most, span.end), -Infinity);
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
