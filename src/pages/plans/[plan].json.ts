import type { APIRoute, GetStaticPaths } from 'astro';
import { readPublication, readRepairsOf } from '../../content/collections.ts';
import type { PlanVersion } from '../../content/publication-cache.ts';
import { printPlanJson } from '../../exports/json.ts';
import { planPaths } from '../_paths.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

/** A plan with its clauses and repairs, `/plans/shanghai-work-safety-2021.json`. */
export const GET: APIRoute<{ version: PlanVersion }> = async ({ props: { version } }) => {
  const { plan } = readPublication(version);
  const repairs = await readRepairsOf(plan);
  return new Response(printPlanJson(plan, repairs), { headers: { 'content-type': 'application/json' } });
};
