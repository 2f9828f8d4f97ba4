import type { Evidence } from '../extract.ts';
import { governmentAddress } from '../front-matter.ts';
import { attribute, elementsIn, type Node } from './nodes.ts';

/**
 * What a page says of its document in `<meta>` tags: ArticleTitle, PubDate, ContentSource and Url of 《政府网站发展指引》
 * (国办发〔2017〕47号), in any capitals.
 */
export function readEvidence(page: Node): Evidence {
  const metas = elementsIn(page).filter(({ tagName }) => tagName === 'meta');
  const said = new Map(
    metas.map((meta) => [attribute(meta, 'name')?.toLowerCase(), attribute(meta, 'content')?.trim() || null]),
  );
  return {
    title: said.get('articletitle') ?? null,
    published: /^\d{4}-\d{2}-\d{2}/.exec(said.get('pubdate') ?? '')?.[0] ?? null,
    issuer: said.get('contentsource') ?? null,
    url: governmentAddress(said.get('url') ?? null),
  };
}
