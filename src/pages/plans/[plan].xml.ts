import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref, href } from '../../components/href.ts';
import { printAkomaNtoso } from '../../exports/akoma-ntoso/document.ts';
import { planAddress } from '../../model/addresses.ts';
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
    link: href,
    site: (await readSite()).name,
    url: fullHref(planAddress(publication.plan), site),
  };
  return new Response(printAkomaNtoso(publication, publisher));
};
