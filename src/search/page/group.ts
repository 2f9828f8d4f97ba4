import type { Fold } from '../../text/normalise.ts';
import { markRuns, type Run } from '../read/excerpt.ts';
import type { PlanLabel } from '../read/files.ts';
import { endOf, type Group } from '../read/groups.ts';
import { contains } from '../read/phrase.ts';
import type { Query } from '../read/query.ts';
import { hitElement, type Kind } from './hit.ts';
import { whilePending } from './pending.ts';
import { cloneTemplate, fill, part, showButton } from './templates.ts';

/** How many hits of a plan are shown at first, and how many more at a time. */
const FIRST = 5;
const MORE = 20;

/** The groups that elements show. */
const groups = new WeakMap<Element, Group>();

/** The group that an element shows; undefined where it is no element of a group. */
export function groupOf(element: Element): Group | undefined {
  return groups.get(element);
}

/** The first hits in each of some plans, with a button for the others; without plans that have none after all. */
export async function groupElements(
  shown: readonly Group[],
  query: Query,
  kind: Kind,
): Promise<HTMLElement[]> {
  const elements = await Promise.all(shown.map((group) => groupElement(group, query, kind)));
  return elements.filter((element) => element !== null);
}

async function groupElement(group: Group, query: Query, kind: Kind): Promise<HTMLElement | null> {
  const { bundle, plan, titleMatches, records } = group;
  const element = cloneTemplate('search-group');
  groups.set(element, group);
  const { plan: label, fold } = await bundle.record(records[0] ?? bundle.starts[plan] ?? 0);
  const isHit = titleMatches && contains(label.words, query, fold);
  if (!isHit && records.length === 0) return null;
  part<HTMLAnchorElement>(element, 'plan').href = label.url;
  fill(element, 'plan', markRuns(label.title, query, fold));
  fill(element, 'about', aboutPlan(label, query, fold));
  fill(
    element,
    'named',
    isHit && !titleHas(label, query, fold) ? '通知标题、机关、地区、年份或文号里有你要找的词' : '',
  );
  fill(element, 'count', records.length > 0 ? `${records.length}条` : '');
  await appendHits(element, group, query, kind, 0);
  const isEmpty = part(element, 'hits').childElementCount === 0 && part(element, 'more').hidden;
  return isHit || !isEmpty ? element : null;
}

/** Appends the next hits of a plan, of which `shown` are there, and lets its button append more. */
async function appendHits(
  element: HTMLElement,
  group: Group,
  query: Query,
  kind: Kind,
  shown: number,
): Promise<void> {
  const { bundle, records } = group;
  const end = endOf(records.length, shown, shown === 0 ? FIRST : MORE);
  const next = records.slice(shown, end);
  const added = await Promise.all(next.map((record) => hitElement(bundle, record, query, kind)));
  const list = part(element, 'hits');
  list.append(...added.filter((hit) => hit !== null));
  const left = records.length - end;
  const button = showButton(element, 'more', left, `这份计划里还有${left}条`);
  button.onclick = () =>
    whilePending(element, async () => {
      button.disabled = true;
      const before = list.childElementCount;
      await appendHits(element, group, query, kind, end);
      list.children[before]?.querySelector('a')?.focus();
    });
}

function aboutPlan({ docNumber, issuers }: PlanLabel, query: Query, fold: Fold): Run[] {
  const parts = [
    ...(docNumber ? [markRuns(docNumber, query, fold)] : []),
    ...issuers.map((text) => [{ text, found: false }]),
  ];
  return parts.flatMap((runs, at) => (at === 0 ? runs : [{ text: '　', found: false }, ...runs]));
}

function titleHas({ title, docNumber }: PlanLabel, query: Query, fold: Fold): boolean {
  return [title, docNumber ?? ''].some((words) => markRuns(words, query, fold).some(({ found }) => found));
}
