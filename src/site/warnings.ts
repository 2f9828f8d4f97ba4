import { newSiteId, type Site } from '../model/site.ts';

/** What a build says where a setting is missing that a public site needs, a line each. */
export function settingWarnings(
  siteUrl: string | undefined,
  { id, keys }: Site,
  isSigned: boolean,
): string[] {
  const lines: string[] = [];
  if (!siteUrl) {
    lines.push(
      'SITE_URL is not set: the site is built without sitemap.xml, opensearch.xml, canonical links and self links of feeds; set it to the address where the site will stand, SITE_URL=https://www.example.cn',
    );
  }
  if (id === null) {
    lines.push(
      `site.yaml has no “id”: the ids in the feeds may be those of another site; add the line: ${newSiteId()}`,
    );
  }
  if (keys.length > 0 && !isSigned) {
    lines.push(
      'SIGNING_KEY is not set: site.yaml lists keys, but the manifest of this site is not signed; set it to the file of the private key',
    );
  }
  return lines;
}
