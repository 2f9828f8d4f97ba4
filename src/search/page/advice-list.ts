import { printAddress, type Search } from '../read/address.ts';
import { adviceFor } from '../read/advice.ts';
import type { SearchResult } from '../read/search.ts';
import type { Searcher } from '../read/searcher.ts';

/** The advice for a search without hits as list items, each search to try instead a link. */
export async function adviceElements(
  searcher: Searcher,
  search: Search,
  result: SearchResult,
): Promise<HTMLElement[]> {
  const advice = await adviceFor(searcher, search, result);
  return advice.map(({ text, searches }) => {
    const item = document.createElement('li');
    item.append(text, ...searches.flatMap((other) => [linkTo(other), ' ']));
    return item;
  });
}

/** The search of other sites with the same query as a list item. */
export function elsewhereElement(search: Search, sites: number): HTMLElement {
  const item = document.createElement('li');
  const link = linkTo({ ...search, sites: 'all', page: 1 });
  link.textContent = `到其他${sites}个网站找“${search.q}”`;
  item.append('本站没有，', link);
  return item;
}

function linkTo(search: Search): HTMLElement {
  const link = document.createElement('a');
  link.href = printAddress(search) || '?';
  link.textContent = search.q || '全部条目';
  return link;
}
