import type { Search } from '../read/address.ts';
import type { NumberedPlan } from '../read/files.ts';
import { plansIn } from '../read/groups.ts';
import type { SearchResult } from '../read/search.ts';
import { groupElements } from './group.ts';
import type { Kind } from './hit.ts';
import { cloneTemplate, fill, part, showButton } from './templates.ts';

/** How many plans make a page of results, few enough for what a first search may fetch; hits where these are not grouped. */
export const PLANS = 8;
const HITS = 20;

/** Shows the plans whose 文号 the query is, each as a link. */
export function showNumbered(list: HTMLElement, plans: readonly NumberedPlan[]): void {
  list.replaceChildren(
    ...plans.map(({ number, title, url }) => {
      const element = cloneTemplate('search-numbered');
      fill(element, 'number', number);
      fill(element, 'plan', title);
      part<HTMLAnchorElement>(element, 'plan').href = url;
      return element;
    }),
  );
}

/**
 * Shows all pages of results up to the one that the search asks for; with `isNext` only appends that one, since the others are
 * shown. Does nothing where the search is not `isCurrent` any more once the hits are loaded.
 */
export async function showResult(
  region: HTMLElement,
  result: SearchResult,
  search: Search,
  isCurrent: () => boolean,
  isNext = false,
  kind: Kind = 'exact',
): Promise<void> {
  const size = search.grouping === 'plan' ? PLANS : HITS;
  const end = search.page * size;
  const added = result.groups.slice(isNext ? end - size : 0, end);
  const elements = await groupElements(added, result.query, kind);
  if (!isCurrent()) return;
  const list = part(region, 'groups');
  list.replaceChildren(...(isNext ? list.children : []), ...elements);
  list.dataset.grouping = search.grouping;
  const left = Math.max(result.groups.length - end, 0);
  const rest = search.grouping === 'plan' ? `${left}份计划里的结果` : `${left}条`;
  showButton(region, 'next', left, `再看其他${rest}`);
  const older = result.left.reduce((sum, { plans }) => sum + plans, 0);
  showButton(region, 'older', older, `继续找更早的${older}份计划`);
  part(region, 'status').textContent = statusOf(result, search, older);
}

/** “提级调查”：3条，见于2份计划。 */
function statusOf({ clauses, groups }: SearchResult, { q }: Search, older: number): string {
  const about = q ? `“${q}”：` : '';
  const rest = older > 0 ? `更早的${older}份计划还没有找。` : '';
  if (groups.length === 0) return `${about}没有找到。${rest}`;
  const plans = plansIn(groups);
  if (clauses === 0) return `${about}${plans}份计划的标题、机关、地区、年份或文号相符，条文里没有。${rest}`;
  return `${about}${clauses}条，见于${plans}份计划。${rest}`;
}
