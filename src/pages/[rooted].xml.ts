import type { APIRoute, GetStaticPaths } from 'astro';
import { rootedFiles } from './_rooted.ts';

export const getStaticPaths = (async () => {
  const { SITE } = import.meta.env;
  const files = SITE ? await rootedFiles(new URL(SITE)) : [];
  return [...files].map(([rooted, xml]) => ({ params: { rooted }, props: { xml } }));
}) satisfies GetStaticPaths;

/** Site maps and OpenSearch, `/sitemap.xml`, `/opensearch.xml`; none without SITE_URL. */
export const GET: APIRoute<{ xml: string }> = ({ props: { xml } }) => new Response(xml);
