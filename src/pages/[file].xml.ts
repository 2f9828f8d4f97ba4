import type { APIRoute, GetStaticPaths } from 'astro';
import { rootFiles } from './_root-files.ts';

export const getStaticPaths = (async () => {
  const { SITE } = import.meta.env;
  const files = SITE ? await rootFiles(new URL(SITE)) : [];
  return [...files].map(([file, xml]) => ({ params: { file }, props: { xml } }));
}) satisfies GetStaticPaths;

/** Site maps and OpenSearch, `/sitemap.xml`, `/opensearch.xml`; none without SITE_URL. */
export const GET: APIRoute<{ xml: string }> = ({ props: { xml } }) => new Response(xml);
