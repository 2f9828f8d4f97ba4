import { plannedYears } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';

/** The passages that a plan itself is found by: its titles, numbers and issuers, the names of its places, its years as 2025年. */
export function planPassages(
  plan: Pick<Plan, 'title' | 'noticeTitle' | 'docNumber' | 'indexNumber' | 'issuers' | 'year' | 'period'>,
  places: readonly string[],
): string[] {
  const { title, noticeTitle, docNumber, indexNumber, issuers } = plan;
  const own = [title, noticeTitle, docNumber, indexNumber].filter((passage) => passage !== null);
  return [...own, ...issuers, ...places, ...plannedYears(plan).map((year) => `${year}年`)];
}
