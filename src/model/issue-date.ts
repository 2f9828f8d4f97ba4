import type { Plan } from './plan.ts';

/** The date of issue of a plan: 成文日期, else 印发日期, else 发布日期; ISO 8601, as precise as it is printed. Null where it states none. */
export function issueDate({ dates }: Pick<Plan, 'dates'>): string | null {
  return dates.written ?? dates.printed ?? dates.published;
}

/**
 * When a plan was issued, for ordering: its date of issue, `2021-04-07`, else the year of its 文号, else the planned year,
 * `2021`; empty where nothing is known. A year alone comes before all days of it.
 */
export function issuedAt(plan: Pick<Plan, 'dates' | 'docNumber' | 'year'>): string {
  return issueDate(plan) ?? /〔(\d{4})〕/.exec(plan.docNumber ?? '')?.[1] ?? plan.year?.toString() ?? '';
}
