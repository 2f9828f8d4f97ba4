import type { Site } from '../model/site.ts';
import { block, inline, printXml, words } from './xml.ts';

/** OpenSearch allows a short name of so many characters. */
const MAX_NAME = 16;

/** The OpenSearch 1.1 description with which a browser searches here from its address bar; `search` is the search page's URL. */
export function openSearchDescription(
  { name, description }: Pick<Site, 'name' | 'description'>,
  search: string,
): string {
  const leaf = (element: string, text: string) => inline(element, {}, [words(text)]);
  const url = { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` };
  return printXml(
    block('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      leaf('ShortName', [...name].slice(0, MAX_NAME).join('')),
      leaf('Description', description),
      leaf('InputEncoding', 'UTF-8'),
      leaf('Language', 'zh-CN'),
      inline('Url', url, []),
    ]),
  );
}
