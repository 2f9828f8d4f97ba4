import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import { readRegisters, readSite } from '../../content/collections.ts';
import { printAkomaNtoso } from '../../exports/akoma-ntoso/document.ts';
import type { Publication } from '../../model/publication.ts';
import { planPaths } from '../_shown-plans.ts';

export const getStaticPaths = (() =>
  planPaths(({ plan, ledger }) => ({ publication: { plan, ledger } }))) satisfies GetStaticPaths;

/** A plan as Akoma Ntoso, `/plans/shanghai-work-safety-2021.xml`. */
export const GET: APIRoute<{ publication: Publication }> = async ({ props: { publication }, site }) => {
  const publisher = {
    registers: await readRegisters(),
    link: (address: string) => fullHref(address, site),
    site: (await readSite()).name,
  };
  return new Response(printAkomaNtoso(publication, publisher));
};
