import type { APIRoute, GetStaticPaths } from 'astro';
import { readPublication } from '../../../../content/collections.ts';
import type { PlanVersion } from '../../../../content/publication-cache.ts';
import { printEditions } from '../../../../exports/editions.ts';
import { editionPaths, type FiledEdition, readEditionsOf } from '../../../_editions.ts';

export const getStaticPaths = editionPaths satisfies GetStaticPaths;

/** The editions of a plan with the words of each clause that later changed, `/plans/<plan>/history/editions.json`. */
export const GET: APIRoute<{ version: PlanVersion; editions: FiledEdition[] }> = ({
  props: { version, editions },
}) => {
  const { plan } = readPublication(version);
  return new Response(printEditions(plan, readEditionsOf(plan, editions)), {
    headers: { 'content-type': 'application/json' },
  });
};
