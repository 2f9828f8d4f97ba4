import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import { printAkomaNtoso } from '../../exports/akoma-ntoso/document.ts';
import type { Publication } from '../../model/publication.ts';
import { readPublications, readRegisters, readSite } from '../../plans.ts';

export const getStaticPaths = (async () =>
  (await readPublications()).map((publication) => ({
    params: { plan: publication.plan.id },
    props: { publication },
  }))) satisfies GetStaticPaths;

/** A plan as Akoma Ntoso, `/plans/shanghai-work-safety-2021.xml`. */
export const GET: APIRoute<{ publication: Publication }> = async ({ props: { publication }, site }) => {
  const publisher = {
    registers: await readRegisters(),
    link: (address: string) => fullHref(address, site),
    site: (await readSite()).name,
  };
  return new Response(printAkomaNtoso(publication, publisher));
};
