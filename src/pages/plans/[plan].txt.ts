import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import { readPublication } from '../../content/collections.ts';
import type { PlanVersion } from '../../content/publication-cache.ts';
import { printText } from '../../exports/text.ts';
import { planAddress } from '../../model/addresses.ts';
import { planPaths } from '../_paths.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

/** A plan's words as plain text, `/plans/shanghai-work-safety-2021.txt`. */
export const GET: APIRoute<{ version: PlanVersion }> = ({ props: { version }, site }) => {
  const { plan } = readPublication(version);
  return new Response(printText(plan, fullHref(planAddress(plan), site)));
};
