import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readSourceFile } from '../../../../content/collections.ts';
import { sourceFileAddress } from '../../../../model/addresses.ts';
import { readShownPlans } from '../../../_shown-plans.ts';

export const getStaticPaths = (async () =>
  (await readShownPlans()).map(({ plan }) => ({
    params: { plan: plan.id, file: basename(sourceFileAddress(plan)) },
    props: { plan },
  }))) satisfies GetStaticPaths;

/** The document as received, byte for byte. */
export const GET: APIRoute = async ({ props }) =>
  new Response(await readSourceFile(props.plan), {
    headers: { 'content-type': 'application/octet-stream' },
  });
