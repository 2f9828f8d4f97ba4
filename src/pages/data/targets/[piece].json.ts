import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../../components/href.ts';
import { readPlans, readRegisters } from '../../../content/collections.ts';
import { targetFiles } from '../../../views/target-files.ts';
import { readLongLists } from '../../_lists.ts';

export const getStaticPaths = (async () => {
  if (!(await readLongLists()).has('/targets/')) return [];
  const files = targetFiles(await readPlans(), await readRegisters(), href);
  return [...files].map(([piece, file]) => ({ params: { piece }, props: { file } }));
}) satisfies GetStaticPaths;

/** All targets in pieces, for the script of their page; only where they are too many for it. */
export const GET: APIRoute<{ file: object }> = ({ props: { file } }) => Response.json(file);
