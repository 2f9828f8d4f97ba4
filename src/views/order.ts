import { issuedAt } from '../model/issue-date.ts';
import { levelSchema } from '../model/level.ts';
import type { Plan } from '../model/plan.ts';

/** The plans by their date of issue, newest first. */
export function newestFirst(plans: readonly Plan[]): Plan[] {
  return [...plans].sort(
    (a, b) => issuedAt(b).localeCompare(issuedAt(a), 'en') || a.id.localeCompare(b.id, 'en'),
  );
}

/** The plans by their date of issue, oldest first, on one date those of the highest tier of government first. */
export function oldestFirst(plans: readonly Plan[]): Plan[] {
  return [...plans].sort(
    (a, b) =>
      issuedAt(a).localeCompare(issuedAt(b), 'en') || tierOf(a) - tierOf(b) || a.id.localeCompare(b.id, 'en'),
  );
}

function tierOf({ level }: Plan): number {
  return level === null ? levelSchema.options.length : levelSchema.options.indexOf(level);
}
