import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import { printText } from '../../exports/text.ts';
import { planAddress } from '../../model/addresses.ts';
import type { Plan } from '../../model/plan.ts';
import { planPaths } from '../_shown-plans.ts';

export const getStaticPaths = (() => planPaths(({ plan }) => ({ plan }))) satisfies GetStaticPaths;

/** A plan's words as plain text, `/plans/shanghai-work-safety-2021.txt`. */
export const GET: APIRoute<{ plan: Plan }> = ({ props: { plan }, site }) =>
  new Response(printText(plan, fullHref(planAddress(plan), site)));
