import type { APIRoute, GetStaticPaths } from 'astro';
import { readPlans, readRegisters } from '../../content/collections.ts';
import type { ComparableYear } from '../../model/comparable.ts';
import { comparablePlans } from '../../views/comparable-plans.ts';

export const getStaticPaths = (async () =>
  [...comparablePlans(await readPlans(), await readRegisters())].map(([year, plans]) => ({
    params: { year },
    props: { plans },
  }))) satisfies GetStaticPaths;

/** The plans for a year that the page of comparisons offers, `/compare/2025.json`. */
export const GET: APIRoute<{ plans: ComparableYear }> = ({ props: { plans } }) => Response.json(plans);
