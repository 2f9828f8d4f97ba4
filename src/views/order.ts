import type { Plan } from '../model/plan.ts';

/** The plans, newest first: by the year planned for, then by the latest date that the document states. */
export function newestFirst(plans: readonly Plan[]): Plan[] {
  return [...plans].sort(
    (a, b) =>
      (b.year ?? 0) - (a.year ?? 0) ||
      latestDate(b).localeCompare(latestDate(a)) ||
      a.id.localeCompare(b.id, 'en'),
  );
}

function latestDate({ dates }: Plan): string {
  return [dates.written, dates.printed, dates.published].reduce<string>(
    (latest, date) => (date !== null && date > latest ? date : latest),
    '',
  );
}
