import type { Search } from '../read/address.ts';
import type { NumberedPlan } from '../read/files.ts';
import type { Group } from '../read/groups.ts';
import type { Query } from '../read/query.ts';
import type { Found } from '../read/search.ts';
import { groupElement } from './group.ts';
import type { Kind } from './hit.ts';
import { copyOf, part, put } from './templates.ts';

/** How many plans make a page of results. */
export const PLANS = 10;

/** The first plans of some groups as elements. */
export async function groupElements(
  groups: readonly Group[],
  query: Query,
  kind: Kind,
): Promise<HTMLElement[]> {
  const elements = await Promise.all(groups.map((group) => groupElement(group, query, kind)));
  return elements.filter((element) => element !== null);
}

/** Shows the plans whose 文号 was asked for, each as a link. */
export function showNumbered(list: HTMLElement, plans: readonly NumberedPlan[]): void {
  list.replaceChildren(
    ...plans.map(({ number, title, url }) => {
      const element = copyOf('search-numbered');
      put(element, 'number', number);
      put(element, 'plan', title);
      part<HTMLAnchorElement>(element, 'plan').href = url;
      return element;
    }),
  );
}

interface Showing {
  /** Whether nothing newer has been asked for. */
  current: () => boolean;
  /** How many plans are shown already and stay as they are. */
  kept?: number;
}

/** Shows what was found, as many pages as the search says. */
export async function showFound(
  region: HTMLElement,
  found: Found,
  search: Search,
  { current, kept = 0 }: Showing,
): Promise<void> {
  const shown = search.page * PLANS;
  const elements = await groupElements(found.groups.slice(kept, shown), found.query, 'exact');
  if (!current()) return;
  const list = part(region, 'groups');
  list.replaceChildren(...[...list.children].slice(0, kept), ...elements);
  offer(region, 'next', Math.max(found.groups.length - shown, 0), (left) => `再看其他${left}份计划里的结果`);
  const older = found.left.reduce((sum, { plans }) => sum + plans, 0);
  offer(region, 'older', older, (left) => `继续找更早的${left}份计划`);
  part(region, 'status').textContent = statusOf(found, search, older);
}

/** “提级调查”：3条，见于2份计划。 */
function statusOf({ clauses, groups }: Found, { q }: Search, older: number): string {
  const about = q ? `“${q}”：` : '';
  const rest = older > 0 ? `更早的${older}份计划还没有找。` : '';
  if (groups.length === 0) return `${about}没有找到。${rest}`;
  if (clauses === 0) return `${about}${groups.length}份计划的名称或文号相符，条文里没有。${rest}`;
  return `${about}${clauses}条，见于${groups.length}份计划。${rest}`;
}

/** A button that is there as long as something is left. */
export function offer(region: ParentNode, name: string, left: number, label: (left: number) => string): void {
  const button = part<HTMLButtonElement>(region, name);
  button.hidden = left === 0;
  button.disabled = false;
  button.toggleAttribute('data-more', left > 0);
  button.textContent = label(left);
}
