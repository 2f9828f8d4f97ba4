import type { Clause } from '../model/clause.ts';
import { COMMON_YEAR, commonYear, numberOf } from '../model/printed-year.ts';
import type { PlanDates } from './plan-years.ts';

/** The year of a heading: 2024年重点任务, 第一阶段（2024年1月）; not 到2030年, 2030年前, 2024—2026年. */
const FOR_YEAR = new RegExp(
  `(?<![\\d到至—–－~～-])(${COMMON_YEAR}) ?年(?=度|\\d{1,2}月|[）)：:，,]|的?(?:重点|主要|工作|任务|目标|安排|计划)|$)(?!.*[—–－~～-] ?\\d{4})`,
  'g',
);

/**
 * The dates for reading each clause, by id, in a plan for several years or an unknown year: below a heading for one year,
 * 2024年重点任务, dates without a year get that year.
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

/** The year of a heading; null where there is none or more than one. */
function yearOf(title: string): number | null {
  const years = new Set([...title.matchAll(FOR_YEAR)].map((match) => commonYear(numberOf(match[1] ?? ''))));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}
