import type { ListedPlan } from '../components/PlanList.astro';
import { planAddress } from '../model/addresses.ts';
import { countClauses, type Plan } from '../model/plan.ts';
import { langOf } from '../model/script.ts';

/** A plan as lists show it. */
export function listedPlan(plan: Plan): ListedPlan {
  const { title, year, period, issuers, docNumber } = plan;
  return {
    title,
    address: planAddress(plan),
    lang: langOf(plan),
    years: period ? [period.from, period.to] : year === null ? [] : [year],
    facts: [...issuers, ...(docNumber === null ? [] : [docNumber]), `${countClauses(plan)}条`],
  };
}
