import { levelSchema } from '../model/level.ts';
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

/** The plans, oldest first, on one date those of the highest tier of government first. */
export function oldestFirst(plans: readonly Plan[]): Plan[] {
  return [...plans].sort(
    (a, b) =>
      (a.year ?? 0) - (b.year ?? 0) ||
      latestDate(a).localeCompare(latestDate(b)) ||
      tierOf(a) - tierOf(b) ||
      a.id.localeCompare(b.id, 'en'),
  );
}

function tierOf({ level }: Plan): number {
  return level === null ? levelSchema.options.length : levelSchema.options.indexOf(level);
}

function latestDate({ dates }: Plan): string {
  return [dates.written, dates.printed, dates.published].reduce<string>(
    (latest, date) => (date !== null && date > latest ? date : latest),
    '',
  );
}
