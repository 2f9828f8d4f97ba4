import type { APIRoute, GetStaticPaths } from 'astro';
import { fullHref } from '../../components/href.ts';
import { readPublication, readSite } from '../../content/collections.ts';
import type { PlanVersion } from '../../content/publication-cache.ts';
import { printWord } from '../../exports/word/document.ts';
import { planPaths } from '../_paths.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

/** A plan as a Word document, `/plans/shanghai-work-safety-2021.docx`. */
export const GET: APIRoute<{ version: PlanVersion }> = async ({ props: { version }, site }) => {
  const publisher = {
    link: (address: string) => fullHref(address, site),
    site: (await readSite()).name,
  };
  return new Response(await printWord(readPublication(version), publisher));
};
