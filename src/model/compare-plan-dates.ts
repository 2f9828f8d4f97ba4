import type { Plan } from './plan.ts';

type Dated = Pick<Plan, 'dates' | 'year'>;

/**
 * Whether a plan is older (-1) or newer (1) than another: by the first of the days of writing, printing and publication that
 * each states, or where one states none, by the planned year. 0 where neither decides.
 */
export function comparePlanDates(one: Dated, other: Dated): -1 | 0 | 1 {
  const [a, b] = [dayOf(one), dayOf(other)];
  if (a !== null && b !== null) return sign(a, b);
  return one.year !== null && other.year !== null ? sign(one.year, other.year) : 0;
}

function dayOf({ dates }: Dated): string | null {
  return [dates.written, dates.printed, dates.published].find((date) => date?.length === 10) ?? null;
}

function sign<T extends string | number>(a: T, b: T): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
