import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import { printMarkdown } from '../../exports/markdown.ts';
import { planAddress } from '../../model/addresses.ts';
import type { Plan } from '../../model/plan.ts';
import { planPaths } from '../_shown-plans.ts';

export const getStaticPaths = (() => planPaths(({ plan }) => ({ plan }))) satisfies GetStaticPaths;

/** A plan as Markdown, `/plans/shanghai-work-safety-2021.md`. */
export const GET: APIRoute<{ plan: Plan }> = ({ props: { plan }, site }) =>
  new Response(printMarkdown(plan, fullHref(planAddress(plan), site)));
