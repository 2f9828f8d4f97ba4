import type { APIRoute, GetStaticPaths } from 'astro';
import { printPlanJson } from '../../exports/json.ts';
import type { Plan } from '../../model/plan.ts';
import { readPlans, readRepairsOf } from '../../plans.ts';

export const getStaticPaths = (async () =>
  (await readPlans()).map((plan) => ({
    params: { plan: plan.id },
    props: { plan },
  }))) satisfies GetStaticPaths;

/** A plan with its clauses and repairs, `/plans/shanghai-work-safety-2021.json`. */
export const GET: APIRoute<{ plan: Plan }> = async ({ props: { plan } }) => {
  const repairs = await readRepairsOf(plan);
  return new Response(printPlanJson(plan, repairs), { headers: { 'content-type': 'application/json' } });
};
