import { toIso } from '../../metadata/dates.ts';
import type { Evidence } from '../extract.ts';
import { governmentAddress } from '../front-matter.ts';
import { attribute, elementsIn, type Node } from './nodes.ts';

/**
 * The metadata in the `<meta>` tags of a page: ArticleTitle, PubDate, ContentSource and Url after 《政府网站发展指引》
 * (国办发〔2017〕47号), in any case.
 */
export function readEvidence(page: Node): Evidence {
  const metas = elementsIn(page).filter(({ tagName }) => tagName === 'meta');
  const metadata = new Map(
    metas.map((meta) => [attribute(meta, 'name')?.toLowerCase(), attribute(meta, 'content')?.trim() || null]),
  );
  return {
    title: metadata.get('articletitle') ?? null,
    published: toIso(/^\d{4}-\d{2}-\d{2}/.exec(metadata.get('pubdate') ?? '')?.[0] ?? null),
    issuer: metadata.get('contentsource') ?? null,
    url: governmentAddress(metadata.get('url') ?? null),
  };
}
