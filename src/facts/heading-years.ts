import type { Clause } from '../model/clause.ts';
import { COMMON_YEAR, commonYear, numberOf } from '../model/printed-year.ts';
import type { PlanDates } from './plan-years.ts';

/** A year that a heading is for: 2024年重点任务, 第一阶段（2024年1月）; not 到2030年, 2030年前, 2024—2026年. */
const FOR_YEAR = new RegExp(
  `(?<![\\d到至—–－~～-])(${COMMON_YEAR}) ?年(?=度|\\d{1,2}月|[）)：:，,]|的?(?:重点|主要|工作|任务|目标|安排|计划)|$)(?!.*[—–－~～-] ?\\d{4})`,
  'g',
);

/**
 * The dates that each clause of a plan for several years, or for none that is known, is read with: below a heading for one
 * year, 2024年重点任务, that is the year of a date without one.
 */
export function datesByClause(clauses: readonly Clause[], dates: PlanDates): ReadonlyMap<string, PlanDates> {
  const byClause = new Map<string, PlanDates>();
  if (dates.year !== null && !dates.period) return byClause;
  for (const { id, parent, title } of clauses) {
    const own = yearOf(title ?? '');
    const above = parent === null ? undefined : byClause.get(parent);
    const found = own === null ? above : { ...dates, year: own, period: null };
    if (found) byClause.set(id, found);
  }
  return byClause;
}

/** The only year that a heading is for; null where there is none or another. */
function yearOf(title: string): number | null {
  const years = new Set([...title.matchAll(FOR_YEAR)].map((match) => commonYear(numberOf(match[1] ?? ''))));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}
