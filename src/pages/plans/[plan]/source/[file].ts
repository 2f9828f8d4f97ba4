import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readPublication, readSourceFile } from '../../../../content/collections.ts';
import { sourceFileAddress } from '../../../../model/addresses.ts';
import { keyed, readRelatedPlans } from '../../../_paths.ts';

export const getStaticPaths = (async () =>
  keyed(
    (await readRelatedPlans()).map(({ version, plan }) => ({
      params: { plan: plan.id, file: basename(sourceFileAddress(plan)) },
      props: { version },
    })),
  )) satisfies GetStaticPaths;

/** The document as received, byte for byte. */
export const GET: APIRoute = async ({ props }) =>
  new Response(await readSourceFile(readPublication(props.version).plan), {
    headers: { 'content-type': 'application/octet-stream' },
  });
