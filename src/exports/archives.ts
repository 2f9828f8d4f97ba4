import { ARCHIVE, addressedClauses, archiveAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';

/** The data of a plan that decide which archive its files go to. */
export interface ArchivedPlan {
  id: string;
  year: number | null;
  /** The length of its titles and texts, in UTF-16 code units. */
  letters: number;
}

/** A ZIP file of published files. */
export interface Archive {
  /** `/data/all-2024.zip` */
  address: string;
  /** The year of its plans; null where it is not of one year. */
  year: number | null;
  /** The ids of its plans. */
  plans: readonly string[];
  /** Whether it holds the files that belong to no plan: data, feeds, `llms.txt`. */
  hasData: boolean;
}

/** The size in bytes above which there is an archive for each year. */
export const ARCHIVE_LIMIT = 500_000_000;

/**
 * The estimated bytes of an archive for each letter of the plans, in all files together. Measured: 19.8 with the five plans of
 * the repository (31,914 letters), 3.5 of it their Word documents, 2.5 their words and repairs. Scanned sources need more.
 */
const BYTES_A_LETTER = 20;

/**
 * The archives of a site with these plans: one of all files, or where that would exceed `limit` bytes, one of the data, one
 * for each year, newest first, and one of the plans without a year. The size is estimated from the plans, so that pages can
 * list the archives before they are written.
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

/** The data of a plan that decide which archive its files go to. */
export function archivedPlan(plan: Pick<Plan, 'id' | 'year' | 'clauses'>): ArchivedPlan {
  const { id, year } = plan;
  const words = addressedClauses(plan).map(({ title, text }) => (title ?? '').length + text.length);
  return { id, year, letters: words.reduce((sum, length) => sum + length, 0) };
}
