import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import { readPublication, readRegisters, readSite } from '../../content/collections.ts';
import type { PlanVersion } from '../../content/publication-cache.ts';
import { printAkomaNtoso } from '../../exports/akoma-ntoso/document.ts';
import { planPaths } from '../_paths.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

/** A plan as Akoma Ntoso, `/plans/shanghai-work-safety-2021.xml`. */
export const GET: APIRoute<{ version: PlanVersion }> = async ({ props: { version }, site }) => {
  const publisher = {
    registers: await readRegisters(),
    link: (address: string) => fullHref(address, site),
    site: (await readSite()).name,
  };
  return new Response(printAkomaNtoso(readPublication(version), publisher));
};
