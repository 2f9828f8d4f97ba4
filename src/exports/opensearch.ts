import type { Site } from '../model/site.ts';

/** The OpenSearch 1.1 description by which a browser's own bar searches here; `search` is the search page's address. */
export function openSearchDescription(
  { name, description }: Pick<Site, 'name' | 'description'>,
  search: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...name].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Url type="text/html" method="get" template="${escapeXml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
