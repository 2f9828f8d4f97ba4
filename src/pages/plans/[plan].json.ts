import type { APIRoute, GetStaticPaths } from 'astro';
import { readRepairsOf } from '../../content/collections.ts';
import { printPlanJson } from '../../exports/json.ts';
import type { Plan } from '../../model/plan.ts';
import { planPaths } from '../_shown-plans.ts';

export const getStaticPaths = (() => planPaths(({ plan }) => ({ plan }))) satisfies GetStaticPaths;

/** A plan with its clauses and repairs, `/plans/shanghai-work-safety-2021.json`. */
export const GET: APIRoute<{ plan: Plan }> = async ({ props: { plan } }) => {
  const repairs = await readRepairsOf(plan);
  return new Response(printPlanJson(plan, repairs), { headers: { 'content-type': 'application/json' } });
};
