import { ARCHIVE, addressedClauses, archiveAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';

/** What of a plan says into which archive its files go. */
export interface ArchivedPlan {
  id: string;
  year: number | null;
  /** How many letters its titles and texts have. */
  letters: number;
}

/** A ZIP file of published files. */
export interface Archive {
  /** `/data/all-2024.zip` */
  address: string;
  /** The year of its plans, where it holds those of one year. */
  year: number | null;
  /** The ids of its plans. */
  plans: readonly string[];
  /** Whether it holds the files that belong to no plan: data, feeds, `llms.txt`. */
  hasData: boolean;
}

/** How many bytes an archive may have before there is one a year. */
export const ARCHIVE_LIMIT = 500_000_000;

/**
 * How many bytes of an archive a letter takes, in all the files that hold it: 13.8 with the five plans of the repository
 * (31,914 letters), 12.1 with 130 generated ones (849,989 letters). Scanned sources take more.
 */
const BYTES_A_LETTER = 14;

/**
 * The archives that a site of these plans has: one of all files, or where that would exceed `limit` bytes, one of the data,
 * one a year from the newest to the oldest, and one of the plans without a year. Only the plans decide, so that a page can
 * say it before the files are there.
 */
export function archivesOf(plans: readonly ArchivedPlan[], limit = ARCHIVE_LIMIT): Archive[] {
  const letters = plans.reduce((sum, plan) => sum + plan.letters, 0);
  if (letters * BYTES_A_LETTER <= limit)
    return [{ address: ARCHIVE, year: null, plans: plans.map(({ id }) => id), hasData: true }];
  const byYear = Map.groupBy(plans, ({ year }) => year);
  const years = [...byYear.keys()].sort((a, b) => (b ?? -Infinity) - (a ?? -Infinity));
  return [
    { address: archiveAddress('data'), year: null, plans: [], hasData: true },
    ...years.map((year) => archiveOfYear(year, byYear.get(year) ?? [])),
  ];
}

function archiveOfYear(year: number | null, plans: readonly ArchivedPlan[]): Archive {
  const ids = plans.map(({ id }) => id);
  return { address: archiveAddress(year ?? 'undated'), year, plans: ids, hasData: false };
}

/** What of a plan says into which archive its files go. */
export function archivedPlan(plan: Pick<Plan, 'id' | 'year' | 'clauses'>): ArchivedPlan {
  const { id, year } = plan;
  const words = addressedClauses(plan).map(({ title, text }) => (title ?? '').length + text.length);
  return { id, year, letters: words.reduce((sum, length) => sum + length, 0) };
}
