import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';

/** Everything may be read by anyone; the site map is named where the site's own address is known. */
export const GET: APIRoute = ({ site }) => {
  const map = site ? `Sitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
